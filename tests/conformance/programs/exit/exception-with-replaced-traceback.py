# with_traceback, tb_next set by hand, an exception raised again.
def f():
    raise ValueError("first")

def g():
    try:
        f()
    except ValueError as error:
        return error

error = g()
error.__traceback__ = error.__traceback__.tb_next
try:
    raise error
except ValueError as caught:
    raise caught.with_traceback(None)
