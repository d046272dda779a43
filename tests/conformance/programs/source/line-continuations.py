# Backslashes at line ends.
x = 1 + \
    2 + \
\
    3
print(x, "one \
two", \
    "three")
assert x == \
    7, \
    "continued"
