# Which strings of the source are interned.
import sys

names = ["identifier", "two words", "", "a", "é", "über", "with-dash", "x" * 5, "a" "b", "tab\t", "123", "_", "\ud800", "日本"]
print([sys._is_interned(name) for name in names])
def f(parameter, other="default value"): return "constant text", "constant"
print([sys._is_interned(name) for name in f.__code__.co_varnames + f.__code__.co_names + f.__code__.co_consts[1] if isinstance(name, str)])
print(sys._is_interned(f.__defaults__[0]), sys._is_interned(f.__code__.co_filename), sys._is_interned(f.__code__.co_name), sys._is_interned(f.__qualname__))
print(sys._is_interned(__name__), sys._is_interned(__file__), [sys._is_interned(name) for name in list(globals())[:9]])
print("identifier" is names[0] if False else sys.intern("identifier") is names[0], sys.intern("two words") is names[1])
print(all(sys._is_interned(key) for key in globals()), sys._is_interned("".join(["identi", "fier"])))
