# Fifty thousand frames with the limit raised.
import sys
import threading

sys.setrecursionlimit(200_000)
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
print(depth(50_000))
threading.stack_size(64 * 1024 * 1024)
thread = threading.Thread(target=lambda: print(depth(50_000)))
thread.start()
thread.join()
def through_c(n):
    return 0 if n == 0 else 1 + max([n - 1], key=lambda x: 0) * 0 + sorted([n], key=lambda x: through_c(n - 1))[0] * 0
try:
    print(through_c(2_000))
    through_c(50_000)
except RecursionError as error:
    print(error)
