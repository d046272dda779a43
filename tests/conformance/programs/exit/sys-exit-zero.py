# sys.exit() without an argument, after a finally clause.
import sys

try:
    sys.exit()
except SystemExit as error:
    print(repr(error.code), error.args, repr(error))
try:
    sys.exit(0)
finally:
    print("finally")
