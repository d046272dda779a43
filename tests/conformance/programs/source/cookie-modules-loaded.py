# coding: latin-1
import sys
print([name for name in sys.modules if name.startswith("encodings")], sorted(sys.modules["encodings"]._cache))
