# __module__ and __qualname__ of what main defines.
import enum
import typing

class K:
    class Inner:
        def method(self): return lambda: 0
def f():
    class Local: pass
    return Local
Named = typing.NamedTuple("Named", [("a", int)])
Color = enum.Enum("Color", "RED GREEN")
for thing in (K, K.Inner, K.Inner.method, K.Inner().method(), f, f(), Named, Color, type("Made", (), {}), lambda: 0):
    print(thing.__module__, thing.__qualname__, getattr(thing, "__firstlineno__", "-"))
print(K, K.Inner, f(), Color.RED, Named(1), __builtins__.print.__module__)
