# The usual alias of sys.stdin.readline.
import sys

input = sys.stdin.readline
n = int(input())
pairs = [tuple(map(int, input().split())) for _ in range(n)]
print(n, sum(a * b for a, b in pairs), repr(input()))
