"""After the mark."""
import sys
print(__doc__, sys._getframe().f_code.co_firstlineno, repr(open(__file__).read(2)))
print(ascii("é"))
raise ValueError("é")
