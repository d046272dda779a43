# return, break and continue in finally: no warning before Python 3.14.
def f():
    try:
        1 / 0
    finally:
        return 1
for _ in range(2):
    try:
        pass
    finally:
        continue
print(f())
