# Invalid escapes in a docstring, an f-string, bytes, octal, twice in one line.
def f():
    """A \docstring."""
    return f"{1}\w", "\400", b"\777", "\p and \p", '''
    \z
'''
print(len(f()), f.__doc__)
