# -*- coding: latin-1 -*-
# é
print(ascii("café"), "café", ascii(b"x"))
def f():
    naïve = "été"
    return naïve + 1, "ü"
import inspect
print(ascii(inspect.getsource(f)))
f()
