"""Docstring first."""
from __future__ import annotations

import sys

x: undefined_type = 1
def f(a: also[undefined], *b: "text") -> list[nothing]: ...
print(__annotations__, f.__annotations__, hex(sys._getframe().f_code.co_flags), annotations)
print(hex(f.__code__.co_flags), hex(eval("(lambda: 1).__code__.co_flags")), hex(compile("1", "", "eval").co_flags))
