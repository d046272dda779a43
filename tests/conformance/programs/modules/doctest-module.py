# doctest of __main__.
"""Not the docstring: a comment is first."""
import doctest

def double(x):
    """
    >>> double(2)
    4
    >>> double("a")
    'ab'
    >>> double(None)
    Traceback (most recent call last):
    ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    """
    return x * 2

print(doctest.testmod())
doctest.run_docstring_examples(double, globals(), name="double")
raise SystemExit(doctest.testmod(verbose=False).failed)
