# __doc__ of a program that has none, and how it is found.
print(__doc__, "__doc__" in globals(), "__doc__" in vars(__builtins__), __builtins__.__doc__ is None)
print("__annotations__" in globals())
print(list(globals()))
def f(): pass
print(f.__doc__, f.__module__, f.__qualname__, f.__annotations__)
