"""The docstring of the program."""
print(repr(__name__), repr(__file__), repr(__doc__))
print(repr(__spec__), repr(__cached__), repr(__package__))
print(type(__builtins__), __builtins__.__name__)
print("__annotations__" in globals(), "__path__" in globals(), "__warningregistry__" in globals())
number: int = 1
print(__annotations__)
