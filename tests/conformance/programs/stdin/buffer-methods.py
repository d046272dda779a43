# read1, peek, readinto, readinto1 and readline of the buffer.
import sys

buffer = sys.stdin.buffer
print(buffer.peek(1), buffer.read1(3), buffer.read(2), buffer.readline())
block = bytearray(4)
print(buffer.readinto(block), block, buffer.readinto1(block), block)
print(buffer.read1(), buffer.read1(), buffer.peek(), buffer.readinto(block), buffer.readlines(), buffer.read(10))
