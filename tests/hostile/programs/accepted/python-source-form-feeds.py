# Tries: to be a page of its own between form feeds.
# Fails: to Python they are white space.

if True:
    answer = 'ok'

print(answer)
