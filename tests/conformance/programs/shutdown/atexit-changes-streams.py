# Callbacks that write to, replace and close the standard streams.
import atexit
import io
import sys

atexit.register(lambda: sys.__stdout__.write("last, by the saved stream\n"))
atexit.register(lambda: setattr(sys, "stdout", io.StringIO()))
atexit.register(lambda: print("second"))
atexit.register(lambda: sys.stderr.write("first, on stderr\n"))
