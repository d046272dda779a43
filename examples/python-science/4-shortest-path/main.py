# Find a shortest path with networkx
import networkx

graph = networkx.Graph()
graph.add_weighted_edges_from([("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5)])
print(*networkx.dijkstra_path(graph, "a", "d"))
print(networkx.dijkstra_path_length(graph, "a", "d"))
