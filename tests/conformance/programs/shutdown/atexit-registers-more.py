# A callback that registers others.
import atexit

def first():
    print("first")
    atexit.register(second)

def second():
    print("second")
    atexit.register(print, "third")

atexit.register(print, "registered before")
atexit.register(first)
