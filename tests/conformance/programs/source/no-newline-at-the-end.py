# No newline at the end, after a comment.
print("one")
def f():
    return 1 # end