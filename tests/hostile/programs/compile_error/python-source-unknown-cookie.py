# coding: no-such-encoding
# Tries: to name an encoding that nobody knows.
# Fails: that is a syntax error.
print('ok')
