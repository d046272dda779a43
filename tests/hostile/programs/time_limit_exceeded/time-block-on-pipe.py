# Tries: to wait for ever for a byte from itself.
# Fails: waiting is charged.
# Request: {"time_limit": 0.3}
import os

reading, writing = os.pipe()
os.read(reading, 1)
