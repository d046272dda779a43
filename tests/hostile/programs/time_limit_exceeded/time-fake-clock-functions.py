# Tries: to stop its own clocks: the functions that tell the time return 0.
# Fails: the judge reads no clock of the program.
# Request: {"time_limit": 0.3}
import time

for name in ['time', 'monotonic', 'perf_counter', 'process_time', 'thread_time', 'sleep']:
    setattr(time, name, lambda *_: 0)
while True:
    time.sleep(1)
