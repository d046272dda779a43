# Control characters in strings and comments: [31m
print(repr(""), repr(b""))
print("ab".split())
raise ValueError("[0m ")
