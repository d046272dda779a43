# Whether the main module's code and a function's are quickened at the first look, and after use.
import dis
import sys

def add(a, b):
    return a + b

def names(code):
    return [i.opname for i in dis.get_instructions(code, adaptive=True)]

print(names(add.__code__))
for i in range(100):
    add(i, i)
print(names(add.__code__))
print(names(sys._getframe().f_code)[-30:])
print(len(add.__code__._co_code_adaptive))
