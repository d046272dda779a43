# The unbuffered layer.
import sys

raw = sys.stdin.buffer.raw
block = bytearray(5)
print(raw.read(3), raw.readinto(block), block, raw.readline(), raw.readall(), raw.readall(), raw.read(1))
print(sys.stdin.buffer.read(), repr(sys.stdin.read()))
