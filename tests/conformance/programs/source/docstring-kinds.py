'A docstring that is ' "joined \
of three " """parts."""
print(repr(__doc__))
def f():
    f"no docstring {1}"
def g():
    """  Indented.

        More.
    """
class C:
    b"no docstring"
print(f.__doc__, repr(g.__doc__), C.__doc__)
