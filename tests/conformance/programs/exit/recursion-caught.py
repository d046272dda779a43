# Recursion caught and tried again.
import sys

def down(n):
    return down(n + 1)

for _ in range(3):
    try:
        down(0)
    except RecursionError as error:
        print(error, error.__traceback__.tb_next.tb_lineno)
sys.setrecursionlimit(100)
try:
    down(0)
except RecursionError as error:
    print(error)
sys.setrecursionlimit(5)
