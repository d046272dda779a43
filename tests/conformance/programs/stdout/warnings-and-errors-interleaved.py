# stderr gets warnings, prints and a traceback in their order.
import sys
import warnings

warnings.warn("first")
print("second", file=sys.stderr)
warnings.warn("third", DeprecationWarning)
sys.stderr.buffer.write(b"fourth\n")
sys.stderr.flush()
raise RuntimeError("fifth")
