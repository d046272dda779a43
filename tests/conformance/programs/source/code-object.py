# What the module's code object says of itself.
import sys

code = sys._getframe().f_code
for name in ("co_filename", "co_name", "co_qualname", "co_firstlineno", "co_flags", "co_argcount", "co_nlocals", "co_stacksize", "co_varnames",
             "co_cellvars", "co_freevars", "co_names", "co_consts"):
    value = getattr(code, name)
    print(name, [v if not hasattr(v, "co_name") else v.co_name for v in value] if isinstance(value, tuple) else value)
def f(a, /, b, *c, d=1, **e):
    def g():
        return a, code
    return g
for inner in (f.__code__, f(1, 2).__code__):
    print(inner.co_filename is code.co_filename, inner.co_qualname, inner.co_firstlineno, inner.co_flags, inner.co_varnames, inner.co_freevars, inner.co_cellvars)
print(hash(code) == hash(code), code == code.replace(), repr(code).split(" at ")[0], repr(code).rpartition(",")[0].split(",")[1:])
