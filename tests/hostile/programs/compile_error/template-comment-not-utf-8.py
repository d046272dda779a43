# Tries: to pass for Python where it is none: a comment in Latin-1, without a cookie. The compiler, given bytes, does
#   not look into comments; the interpreter that reads the file does.
# Fails: the compile step decodes the whole of the file, and says what the interpreter would.
# Error: compilation error: SyntaxError: Non-UTF-8 code
print('ok')
# café
