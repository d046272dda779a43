import sys

import networkx

data = map(int, sys.stdin.buffer.read().split())
n, m = next(data), next(data)
graph = networkx.MultiDiGraph()
graph.add_nodes_from(range(1, n + 1))
for source, target, length in zip(data, data, data):
    graph.add_edge(source, target, weight=length)

distance = networkx.single_source_dijkstra_path_length(graph, 1)
print(*(distance.get(node, -1) for node in range(1, n + 1)))
