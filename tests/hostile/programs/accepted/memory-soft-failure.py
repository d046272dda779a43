# Tries: to be stopped for memory that it asked for and did not get.
# Fails: an allocation that fails and is survived is nothing.
survived = 0
for size in [1 << 45, 1 << 50, (1 << 63) - 100]:
    try:
        bytearray(size)
    except (MemoryError, OverflowError):
        survived += 1
print('ok' if survived == 3 else survived)
