# Weak dictionaries, sets, proxies, methods.
import gc
import weakref

class Thing:
    def __init__(self, name): self.name = name
    def method(self): return self.name
    def __repr__(self): return f"<{self.name}>"

a, b = Thing("a"), Thing("b")
keys, values, things = weakref.WeakKeyDictionary({a: 1, b: 2}), weakref.WeakValueDictionary(a=a, b=b), weakref.WeakSet([a, b])
proxy, method = weakref.proxy(a), weakref.WeakMethod(a.method)
print(len(keys), sorted(values), len(things), proxy.name, method()(), weakref.getweakrefcount(a) > 2)
del a
print(len(keys), sorted(values), len(things), method())
try:
    proxy.name
except ReferenceError as error:
    print(error)
weakref.ref(1)
