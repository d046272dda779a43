# Literals that are called, subscripted or lack a comma.
def never():
    "text"(1)
    [1][2, 3]
    (1, 2)("x")
    "abc"["x"]
    1.0[0]
    None.x
print("done")
