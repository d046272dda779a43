# Caches, partial, singledispatch, reduce, total_ordering.
import functools

@functools.lru_cache(maxsize=2)
def square(x):
    print("computing", x)
    return x * x
@functools.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
@functools.singledispatch
def kind(x): return "object"
@kind.register
def _(x: int): return "int"
class Circle:
    @functools.cached_property
    def area(self):
        print("area once")
        return 3
print([square(x) for x in (1, 2, 1, 3, 2)], square.cache_info(), fib(300), fib.cache_info())
circle = Circle()
print(circle.area, circle.area, vars(circle), kind(1), kind("s"), kind(True), functools.reduce(lambda a, b: a * b, range(1, 6)))
print(functools.partial(pow, 2)(5), functools.partial(print, 1, sep="-"), square.__wrapped__.__name__, functools.cmp_to_key(lambda a, b: b - a)(1) < functools.cmp_to_key(lambda a, b: b - a)(0))
fib.cache_clear()
fib(498)
