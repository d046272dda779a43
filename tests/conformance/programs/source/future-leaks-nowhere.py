# compile, exec and eval inherit the program's own future statements only: here it has none.
code = compile("x: undefined = 1", "text", "exec")
try:
    exec(code)
except NameError as error:
    print(error)
print(hex(code.co_flags), hex(compile("1", "text", "exec", dont_inherit=True).co_flags), hex((lambda: 0).__code__.co_flags))
import sys

print(hex(sys._getframe().f_code.co_flags))
exec("from __future__ import annotations\ny: undefined = 1\nprint(__annotations__)")
