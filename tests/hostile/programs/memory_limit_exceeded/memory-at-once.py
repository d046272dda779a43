# Tries: to take far more than its limit with one allocation.
# Fails: the container's limit is a little above the test's, and there is no swap.
# Request: {"memory_limit": 64}
data = b'x' * (1 << 30)
print(len(data))
