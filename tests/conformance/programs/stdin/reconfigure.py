# reconfigure() before and after the first read.
import sys

sys.stdin.reconfigure(encoding="latin-1", errors="strict", newline="")
print(sys.stdin.encoding, sys.stdin.errors, ascii(sys.stdin.readline()))
try:
    sys.stdin.reconfigure(encoding="utf-8")
except Exception as error:
    print(type(error).__name__, error)
print(ascii(sys.stdin.read()))
