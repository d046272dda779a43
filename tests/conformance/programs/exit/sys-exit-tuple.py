# A tuple as the code, one as the argument list.
import sys

try:
    raise SystemExit(1, 2)
except SystemExit as error:
    print(error.code, error.args)
sys.exit((3, "four"))
