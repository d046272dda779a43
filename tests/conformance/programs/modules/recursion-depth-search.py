# A usual depth-first search with a raised limit.
import sys

sys.setrecursionlimit(10**6)
n = 30_000
graph = [[i + 1] for i in range(n)] + [[]]
seen = [False] * (n + 1)
order = []
def visit(v):
    seen[v] = True
    for w in graph[v]:
        if not seen[w]:
            visit(w)
    order.append(v)
visit(0)
print(len(order), order[0], order[-1], sys.getrecursionlimit())
