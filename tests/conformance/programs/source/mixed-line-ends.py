# All three kinds of line ends.
import sysprint(sys._getframe().f_lineno)
print(sys._getframe().f_lineno)

print(sys._getframe().f_lineno, repr("""a
bc
d"""))raise ValueError(sys._getframe().f_lineno)
