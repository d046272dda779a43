# Tries: to find objects of the interpreter's start frozen, which a fresh interpreter has not, or to thaw and freeze
#   them so often, from so many sides, that something breaks: the built-in module is made again and again, also in
#   threads.
# Fails: the first import thaws them all; after that it is the plain module.
import _imp
import importlib.machinery
import sys
import threading

specification = importlib.machinery.ModuleSpec('gc', importlib.machinery.BuiltinImporter)
made = []


def make():
    for _ in range(50):
        sys.modules.pop('gc', None)
        made.append(_imp.create_builtin(specification))


threads = [threading.Thread(target=make) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
import gc

counts = [gc.get_freeze_count()]
known = {id(thing) for thing in gc.get_objects()}
seen = id(vars(sys)) in known and id(vars(sys.modules['os'])) in known and id(globals()) in known
gc.freeze()
gc.unfreeze()
counts.append(gc.get_freeze_count())
gc.collect()
print('ok' if counts == [0, 0] and seen and len(made) == 200 else (counts, seen, len(made)))
