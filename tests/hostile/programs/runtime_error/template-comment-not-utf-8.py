# Tries: to pass for Python where it is none: a comment in Latin-1, without a cookie. The compiler, given bytes, does
#   not look into comments; the interpreter that reads the file does.
# Fails: the code of such a file is not kept, so that each test reads the file.
# Error: runtime error: exit code 1: SyntaxError: Non-UTF-8 code
print('ok')
# café
