# Numbers run into a keyword.
print(1if True else 2, 0x1for x in [1]) if False else print([0xfor x in [1]] if 0 else 1or 2)
