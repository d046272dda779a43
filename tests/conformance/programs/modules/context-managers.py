# contextlib.
import contextlib
import os

@contextlib.contextmanager
def manager(name):
    print("enter", name)
    try:
        yield name
    except KeyError as error:
        print("swallowed", error)
    finally:
        print("leave", name)

with contextlib.ExitStack() as stack:
    for name in "ab":
        stack.enter_context(manager(name))
    stack.callback(print, "callback")
    with contextlib.suppress(ZeroDivisionError), contextlib.closing(open("main.py")):
        1 / 0
    {}["key"]
with contextlib.chdir("/dev/shm"):
    print(os.getcwd())
print(os.getcwd(), contextlib.nullcontext(5).__enter__())
with manager("c"):
    raise ValueError("goes through")
