# No exception is being handled when the program begins.
import sys

print(sys.exc_info(), sys.exception())
try:
    raise
except RuntimeError as error:
    print(error, repr(error.__context__), repr(error.__cause__))
try:
    1 / 0
except ZeroDivisionError as error:
    print(error.__context__, error.__suppress_context__, error.__traceback__.tb_next, error.__traceback__.tb_frame is sys._getframe())
raise ValueError("has no context")
