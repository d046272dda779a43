import functools
import sys
import threading

sys.setrecursionlimit(10**6)


@functools.cache
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


n = int(input())
print(depth(n))
depth.cache_clear()
thread = threading.Thread(target=lambda: print(depth(n)))
thread.start()
thread.join()
