# Tries: to end in the middle of a line.
# Fails: the end of the file ends the line too.
print('ok')