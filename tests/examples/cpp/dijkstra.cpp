#include <bits/stdc++.h>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);

    int n, m;
    cin >> n >> m;
    vector<vector<pair<int, int>>> edges(n + 1);
    for (int i = 0; i < m; i++) {
        int source, target, length;
        cin >> source >> target >> length;
        edges[source].emplace_back(target, length);
    }

    vector<long long> distance(n + 1, -1);
    using Entry = pair<long long, int>;  // distance, node
    priority_queue<Entry, vector<Entry>, greater<>> queue;
    queue.emplace(0, 1);
    while (!queue.empty()) {
        auto [so_far, node] = queue.top();
        queue.pop();
        if (distance[node] != -1) continue;
        distance[node] = so_far;
        for (auto [target, length] : edges[node]) {
            if (distance[target] == -1) queue.emplace(so_far + length, target);
        }
    }

    for (int node = 1; node <= n; node++) cout << distance[node] << (node < n ? ' ' : '\n');
}
