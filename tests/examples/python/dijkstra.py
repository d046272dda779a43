import sys
from heapq import heappop, heappush

data = map(int, sys.stdin.buffer.read().split())
n, m = next(data), next(data)
edges = [[] for _ in range(n + 1)]
for _ in range(m):
    source, target, length = next(data), next(data), next(data)
    edges[source].append((target, length))

distance = [-1] * (n + 1)
queue = [(0, 1)]
while queue:
    so_far, node = heappop(queue)
    if distance[node] != -1:
        continue
    distance[node] = so_far
    for target, length in edges[node]:
        if distance[target] == -1:
            heappush(queue, (so_far + length, target))

print(*distance[1:])
