# Tries: to hide memory in files without a name.
# Fails: their pages are booked to the container and counted as shared memory.
# Request: {"memory_limit": 64}
import os

files = [os.memfd_create(str(number)) for number in range(40)]
for file in files:
    os.write(file, b'x' * (7 << 20))
print('ok')
