# Metaclasses, descriptors, slots, __init_subclass__, multiple inheritance.
class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **options):
        print("prepare", name, options)
        return {"prepared": True}
    def __call__(cls, *arguments):
        print("call", cls.__name__)
        return super().__call__(*arguments)

class Base(metaclass=Meta):
    __slots__ = ("x", "__weakref__")
    def __init_subclass__(cls, tag=None):
        print("subclass", cls.__name__, tag)
class A(Base, tag="a"): pass
class B(Base, tag="b"):
    def __getattr__(self, name): return f"made up {name}"
class C(A, B): pass
print([c.__name__ for c in C.__mro__], C().anything, C.prepared, type(C), Base.__slots__)
class D(Base): __slots__ = ()
try:
    D().y = 1
except AttributeError as error:
    print(error)
class Worse(object, A): pass
