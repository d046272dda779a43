# Tries: to be stopped for what its files take: the directory is a file system in memory, full to the brim.
# Fails: the directory has a budget of its own beside the test's.
# Request: {"memory_limit": 16}
try:
    with open('full', 'wb') as file:
        while True:
            file.write(bytes(64 << 10))
except OSError:
    print('ok')
