# Tries: to wait for input that never comes: it opens its own stdin for writing, so that the end is never reached.
# Fails: waiting is charged, for whatever it is.
# Request: {"time_limit": 0.3}
import os

os.open('/dev/stdin', os.O_RDWR)
while True:
    os.read(0, 65536)
