# The bytes of the code: instructions, line table, exception table, positions.
import hashlib
import sys

def digest(data):
    return hashlib.sha256(data).hexdigest()[:20]

def walk(code):
    print(code.co_qualname, len(code.co_code), digest(code.co_code), digest(code.co_linetable), digest(code.co_exceptiontable))
    print(digest(repr(list(code.co_positions())).encode()), list(code.co_lines())[:4], code._varname_from_oparg(0) if code.co_nlocals else "")
    for constant in code.co_consts:
        if hasattr(constant, "co_code"):
            walk(constant)

class Something:
    def method(self, x):
        try:
            return [y for y in x if (lambda: y)()]
        finally:
            print("finally")
async def generator():
    async with something() as other:
        yield other
walk(sys._getframe().f_code)
