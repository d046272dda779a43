# Defaults evaluated once, late binding, nonlocal, keyword-only defaults.
def grow(item, into=[]):
    into.append(item)
    return into
print(grow(1), grow(2), grow.__defaults__)
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])
def counter():
    n = 0
    def step(*, by=1):
        nonlocal n
        n += by
        return n
    return step
step = counter()
print(step(), step(by=5), step.__kwdefaults__, step.__closure__[0].cell_contents, step.__code__.co_freevars)
