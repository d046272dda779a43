# Collections by hand, callbacks, finalizers, freeze.
import gc
import weakref

class Node:
    def __del__(self):
        print("del")

gc.collect()
seen = []
gc.callbacks.append(lambda phase, info: seen.append((phase, info["generation"], info["uncollectable"])))
node = Node()
node.me = node
reference = weakref.ref(node, lambda r: print("weak reference dies"))
del node
print(reference() is not None)
print(gc.collect(0) >= 0, reference(), gc.collect(1), gc.collect())
print(seen, gc.garbage, gc.isenabled())
gc.disable()
gc.freeze()
print(gc.isenabled(), gc.get_freeze_count() > 0, gc.get_objects(generation=0) is not None)
gc.unfreeze()
print(gc.get_freeze_count())
gc.collect(5)
