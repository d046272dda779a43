# The layers taken apart and put together with another encoding.
import io
import sys

raw = sys.stdin.detach()
try:
    sys.stdin.read()
except ValueError as error:
    print(error)
sys.stdin = io.TextIOWrapper(raw, encoding="latin-1", newline="")
print(ascii(sys.stdin.read()), sys.stdin)
