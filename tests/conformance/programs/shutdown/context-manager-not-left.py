# A generator-based context manager entered by hand and left to the exit.
import contextlib

@contextlib.contextmanager
def manager():
    print("enter")
    try:
        yield
    finally:
        print("leave")

kept = manager()
kept.__enter__()
stack = contextlib.ExitStack()
stack.callback(print, "never called")
print("end of main")
