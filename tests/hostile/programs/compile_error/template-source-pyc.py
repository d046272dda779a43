ó

# Tries: to be run as compiled code that no compiler has looked at: the file begins as a .pyc does.
# Fails: the compile step takes source alone, and the first byte is none of UTF-8.
# Error: compilation error: SyntaxError
print('ok')
