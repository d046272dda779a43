# MemoryErrors caught, one after the other.
for action in (lambda: bytearray(10**15), lambda: "x" * 10**16, lambda: list(range(10**15)), lambda: 1 << (8 * 10**15), lambda: [0] * 2**62):
    try:
        action()
    except (MemoryError, OverflowError) as error:
        print(type(error).__name__, error)
