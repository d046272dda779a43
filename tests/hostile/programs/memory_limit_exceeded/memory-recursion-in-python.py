# Tries: to overflow the interpreter's stack: recursion without a limit.
# Fails: frames are memory like any other.
# Request: {"memory_limit": 32, "time_limit": 5}
import sys

sys.setrecursionlimit(10**9)


def descend():
    descend()


descend()
