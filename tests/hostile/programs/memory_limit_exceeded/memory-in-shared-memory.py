# Tries: to hide memory in /dev/shm, outside of every process.
# Fails: shared memory is memory of the test.
# Request: {"memory_limit": 16}
import time

visible = bytes([1]) * (8 << 20)

with open('/dev/shm/hidden', 'wb') as file:
    for _ in range(31):
        file.write(bytes(256 << 10))
    file.flush()
    time.sleep(0.1)
print('ok')
