#include <bits/stdc++.h>
using namespace std;

constexpr long long MODULUS = 1'000'000'007;

int main() {
    // Neither in step with C's stdio nor flushed before each read.
    ios::sync_with_stdio(false);
    cin.tie(nullptr);

    int n;
    cin >> n;
    long long sum = 0, most = 0;
    for (int i = 0; i < n; i++) {
        long long number;
        cin >> number;
        sum = (sum + number) % MODULUS;
        most = max(most, number);
    }
    cout << sum << ' ' << most << '\n';
}
