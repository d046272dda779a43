# Tries: to grow by small steps, none of which is remarkable.
# Fails: the kernel counts pages, not allocations.
# Request: {"memory_limit": 32, "time_limit": 5}
kept = []
while True:
    kept.append(bytearray(100_000))
