import networkx

rows, columns = map(int, input().split())
grid = networkx.grid_2d_graph(rows, columns)
print(networkx.shortest_path_length(grid, (0, 0), (rows - 1, columns - 1)))
print(networkx.number_connected_components(grid), networkx.is_bipartite(grid), len(networkx.max_weight_matching(grid)))

network = networkx.DiGraph()
for source, target, capacity in [(0, 1, 3), (0, 2, 2), (1, 2, 1), (1, 3, 2), (2, 3, 3)]:
    network.add_edge(source, target, capacity=capacity)
print(networkx.maximum_flow_value(network, 0, 3), list(networkx.topological_sort(network)))
print(networkx.to_numpy_array(networkx.path_graph(3)).astype(int).tolist())
