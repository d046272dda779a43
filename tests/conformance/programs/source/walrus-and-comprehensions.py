# Scopes of assignment expressions, comprehensions, class bodies.
if (n := 10) > 5:
    print(n, [last := i for i in range(3)], last)
i = "outer"
class K:
    i = "class"
    direct = [i for _ in range(1)]
    nested = [(lambda: i)() for _ in range(1)]
print(K.direct, K.nested, [locals().keys() >= {"x"} for x in [1]], i)
print([x for x in (y for y in range(3))], {k: v for k, v in zip("ab", [1, 2])}, "x" in globals())
