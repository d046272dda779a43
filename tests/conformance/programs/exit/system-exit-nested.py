# Out of nested calls, through finally and with, with a cause that is not shown.
import contextlib

@contextlib.contextmanager
def noisy(name):
    try:
        yield
    finally:
        print("leaving", name)

def inner():
    with noisy("inner"):
        try:
            1 / 0
        except ZeroDivisionError as error:
            raise SystemExit(13) from error

with noisy("outer"):
    inner()
