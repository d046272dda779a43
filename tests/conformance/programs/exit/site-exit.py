# exit() and quit() of site close sys.stdin first.
import sys

try:
    exit(3)
except SystemExit as error:
    print(error.code, sys.stdin.closed)
print(exit, quit)
quit("bye")
