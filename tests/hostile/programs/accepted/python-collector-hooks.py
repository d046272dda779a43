# Tries: to run at every collection, to freeze and to disable the collector for whoever comes after.
# Fails: each test has an interpreter of its own.
import gc

if gc.callbacks or not gc.isenabled() or gc.get_freeze_count() or gc.get_debug():
    print(gc.callbacks, gc.isenabled(), gc.get_freeze_count(), gc.get_debug())
gc.callbacks.append(lambda *_: None)
gc.set_threshold(1)
gc.freeze()
gc.set_debug(gc.DEBUG_UNCOLLECTABLE)
gc.disable()
print('ok')
