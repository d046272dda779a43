# A collector callback counts the collections of finalization.
import gc
import os

gc.set_threshold(0)
gc.collect()
gc.callbacks.append(lambda phase, info: os.write(1, f"{phase} {info['generation']}\n".encode()))
