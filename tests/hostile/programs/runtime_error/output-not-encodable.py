# Tries: to print what no encoding has: half a character.
# Fails: the exception is its own.
# Error: runtime error: exit code 1: UnicodeEncodeError
print('\ud800')
