# An error in a callback of C code.
words = ["b", "a", None, "c"]
print(sorted(w for w in words if w))
words.sort(key=lambda word: word.upper())
