# dis of a function and of the main module's own code.
import dis
import sys

def f(x):
    for i in range(x):
        if i % 2:
            yield i
    return "end"

dis.dis(f)
dis.dis(f, show_caches=True, depth=0)
dis.show_code(f)
print(len(list(dis.get_instructions(sys._getframe().f_code))))
for instruction in list(dis.get_instructions(sys._getframe().f_code))[:10]:
    print(instruction.opname, instruction.argrepr.split(" at 0x")[0], instruction.positions)
