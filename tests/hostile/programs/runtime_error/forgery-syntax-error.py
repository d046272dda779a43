# Tries: to be told that it could not be compiled, by raising that error itself.
# Fails: what happens after the start is no compilation.
# Error: runtime error: exit code 1
raise SyntaxError('invalid syntax', ('main.py', 1, 1, 'x', 1, 2))
