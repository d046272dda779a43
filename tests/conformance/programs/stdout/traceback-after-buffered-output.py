# An uncaught exception is written before or after what stdout still holds.
import os

os.dup2(1, 2)
print("in the buffer")
raise ValueError("the error")
