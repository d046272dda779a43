#include <bits/stdc++.h>
using namespace std;

constexpr int THREADS = 8;

int main() {
    long count;
    cin >> count;
    vector<long> sums(THREADS);
    vector<jthread> threads;
    for (int first = 0; first < THREADS; first++) {
        threads.emplace_back([first, count, &sum = sums[first]] {
            long mine = 0;
            for (long number = first; number < count; number += THREADS) mine += number * number % 1'000'003;
            sum = mine;
        });
    }
    threads.clear();  // waits for them
    cout << accumulate(sums.begin(), sums.end(), 0L) << '\n';
    cerr << double(clock()) / CLOCKS_PER_SEC << '\n';
}
