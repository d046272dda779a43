# Both closed, an exception: nothing but the exit code.
import os

print("lost")
os.close(1)
os.close(2)
raise ValueError("nobody sees this")
