# Nested comprehensions, the error in the innermost.
table = [[1, 2], [3, 0]]
print([[10 // cell for cell in row] for row in table])
