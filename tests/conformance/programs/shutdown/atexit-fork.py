# A callback that forks.
import atexit
import os

def late():
    try:
        pid = os.fork()
    except Exception as error:
        print(type(error).__name__, error)
        return
    if pid == 0:
        print("child")
        os._exit(0)
    os.waitpid(pid, 0)
    print("parent")

atexit.register(late)
