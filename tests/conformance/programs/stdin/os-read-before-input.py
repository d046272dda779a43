# What os.read takes is gone for input(), what input() has buffered is gone for os.read.
import os

print(os.read(0, 6))
print(input())
print(os.read(0, 100))
print(input())
