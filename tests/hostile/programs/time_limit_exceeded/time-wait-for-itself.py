# Tries: to be taken for starved on a busy machine: its processes are all bound to one processor, wait for each other
#   there, and so always one is ready and does not run.
# Fails: whoever is in the way is the program itself, and that one's CPU time is charged.
# Request: {"time_limit": 0.3}
import os

os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
for _ in range(6):
    if os.fork() == 0:
        while True:
            os.sched_yield()
os.wait()
