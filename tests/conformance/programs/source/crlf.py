# CR LF line ends.
text = """one
two"""
print(repr(text), len(open(__file__, "rb").read()))
print(repr(__loader__.get_source("__main__")[:25]))
x = 1 + \
    2
if x:
    raise ValueError("""a
b""")
