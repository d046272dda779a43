import sys
import time
from threading import Thread

THREADS = 8

count = int(input())
sums = [0] * THREADS


def work(first):
    sums[first] = sum(number * number % 1_000_003 for number in range(first, count, THREADS))


threads = [Thread(target=work, args=(first,)) for first in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sum(sums))
print(time.process_time(), file=sys.stderr)
