# __debug__ is true, assertions are kept, docstrings are kept.
def f():
    """Kept."""
    assert False, "kept"

if __debug__:
    print("debug", f.__doc__)
try:
    f()
except AssertionError as error:
    print(error)
try:
    exec("__debug__ = 1")
except SyntaxError as error:
    print(error)
