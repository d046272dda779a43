# The exception classes that exist.
def walk(cls):
    yield f"{cls.__module__}.{cls.__qualname__}"
    for sub in cls.__subclasses__():
        yield from walk(sub)

print(sorted(walk(BaseException)))
print([cls.__name__ for cls in Exception.__subclasses__()])
