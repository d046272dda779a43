# breakpoint() with commands on stdin, then its end.
def f(x):
    y = x + 1
    breakpoint()
    return y

f(1)
print("not reached when the debugger quits")
