# sys.stdin replaced by another object.
import io
import sys

sys.stdin = io.StringIO("one\ntwo\n")
print(input("? "), input(), sys.__stdin__.readline())
try:
    input()
except EOFError as error:
    print(error)
sys.stdin = None
try:
    input()
except RuntimeError as error:
    print(error)
del sys.stdin
try:
    input()
except RuntimeError as error:
    print(error)
