# The garbage collector as a program finds it.
import gc

print(gc.isenabled(), gc.get_threshold(), gc.get_debug(), gc.get_freeze_count(), gc.callbacks, gc.garbage)
print(len(gc.get_count()), len(gc.get_stats()), gc.is_tracked(globals()), gc.is_tracked([]), gc.is_finalized([]))
print(gc.collect() >= 0, gc.garbage)
