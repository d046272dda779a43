# Tries: to end well although its output went nowhere: stdout is a device that has no room.
# Fails: Python says so by its exit code when it empties its buffers.
# Error: runtime error: exit code 120
import os

os.dup2(os.open('/dev/full', os.O_WRONLY), 1)
print('ok')
