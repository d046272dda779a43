# Tries: to be no text at all.
# Fails: without a cookie a source is UTF-8, and this is none.
print('ÿþ')
