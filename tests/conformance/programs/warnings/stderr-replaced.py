# Warnings go to what sys.stderr is.
import io
import sys
import warnings

sys.stderr = io.StringIO()
warnings.warn("caught")
print(repr(sys.stderr.getvalue()))
sys.stderr = None
warnings.warn("nowhere")
sys.stderr = sys.__stderr__
warnings.warn("on stderr")
