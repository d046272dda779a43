# Tries: to look like a process that is ready to run while it sleeps, or like the supervisor: by the name that /proc shows.
# Fails: the state is read behind the last parenthesis, and nothing is known by its name.
# Request: {"time_limit": 0.3, "tests": [{"in": "x) R 1 1 (y", "expected_out": ""}, {"in": ") R 1 1", "expected_out": ""}, {"in": "supervisor", "expected_out": ""}]}
import ctypes
import threading
import time

PR_SET_NAME = 15
libc = ctypes.CDLL(None)
name = input().encode()
libc.prctl(PR_SET_NAME, name)
threading.Thread(target=lambda: (libc.prctl(PR_SET_NAME, name), time.sleep(60))).start()
time.sleep(60)
