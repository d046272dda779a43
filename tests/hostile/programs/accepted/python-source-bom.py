# Tries: to begin with a mark that is no text.
# Fails: Python skips it.
print('ok')
