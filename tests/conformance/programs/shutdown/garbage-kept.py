# gc.DEBUG_SAVEALL for a while, and gc.garbage that is not empty at exit.
import gc
import warnings

warnings.simplefilter("always")
gc.disable()
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
for _ in range(3):
    cycle = []
    cycle.append(cycle)
del cycle
print(gc.collect(), gc.garbage)
gc.set_debug(0)
