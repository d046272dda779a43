# Tries: to get the verdict of its output, and to go on for ever.
# Fails: the limit counts, whatever was printed.
# Request: {"time_limit": 0.3}
import time

print('ok', flush=True)
time.sleep(1000)
