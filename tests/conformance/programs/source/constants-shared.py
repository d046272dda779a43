# Which equal constants are one object, within the module and across functions.
a = 1000
b = 1000
def f(): return 1000, 1.5, "some text!", b"bytes", (1, 2, (3, 4)), 10**3, 2j
def g(): return 1000, 1.5, "some text!", b"bytes", (1, 2, (3, 4)), 10**3, 2j
print(a is b, [x is y for x, y in zip(f(), g())], f() is f(), f() is g())
c, d = 1.5, 1.5
print(c is d, f()[1] is c, -7 is -7 if False else None, f.__code__.co_consts is g.__code__.co_consts)
x, y = (1, "a", None), (1, "a", None)
print(x is y, x[1] is y[1])
s, t = frozenset, lambda v: v in {1, 2, 3}
print([type(k).__name__ for k in t.__code__.co_consts], t.__code__.co_consts)
def h(): return "some text!"
class K:
    v = "some text!"
    def m(self): return "some text!"
print(h() is K.v is K().m() is f()[2])
print(eval("1000") is a, a is int("1000"))
