# Brackets nested near the limit, and repr of what they make.
x = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
print(len(repr(x)))
try:
    eval("[" * 201 + "]" * 201)
except SyntaxError as error:
    print(error)
try:
    eval("-" * 100_000 + "1")
except (MemoryError, RecursionError) as error:
    print(type(error).__name__, error)
