# Callbacks of weak references when the module dies.
import weakref

class Thing:
    pass

thing = Thing()
other = Thing()
keep = [weakref.ref(thing, lambda ref: print("callback of thing")), weakref.ref(other, lambda ref: print("callback of other"))]
proxy = weakref.proxy(thing)
del other
print("end of main", len(keep))
