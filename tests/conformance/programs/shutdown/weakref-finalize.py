# weakref.finalize runs at exit, in its order, atexit flag observed.
import atexit
import weakref

class Thing:
    pass

things = [Thing() for _ in range(4)]
atexit.register(print, "atexit registered before")
for number, thing in enumerate(things):
    weakref.finalize(thing, print, "finalize", number)
weakref.finalize(things[0], print, "not at exit").atexit = False
atexit.register(print, "atexit registered after")
things[1] = None
print("end of main")
