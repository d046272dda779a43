# Tries: to pass an error of its own for the memory limit.
# Fails: an allocation error counts as the limit only near the limit.
# Error: runtime error: exit code 1: MemoryError
bytearray(1 << 50)
