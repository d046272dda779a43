# Tries: to make the next test pay: processes of its own go on computing after its end.
# Fails: they are dead before the next test's clock starts.
# Request: {"time_limit": 0.5}
import os
import time

if input() == 'first':
    for _ in range(8):
        if os.fork() == 0:
            os.setsid()
            while True:
                pass
else:
    # Most of the limit: with eight others beside it, it could not stay within.
    while time.process_time() < 0.3:
        pass
print('ok')
