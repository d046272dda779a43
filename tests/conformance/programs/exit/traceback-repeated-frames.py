# Equal frames are counted, not shown.
def down(depth):
    return 1 // depth + down(depth - 1)

def across(depth):
    return back(depth)

def back(depth):
    return across(depth - 1) if depth else [][0]

try:
    down(20)
except ZeroDivisionError:
    across(5)
