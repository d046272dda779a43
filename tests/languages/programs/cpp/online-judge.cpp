#include <bits/stdc++.h>

int main() {
#ifndef ONLINE_JUDGE
    std::freopen("input.txt", "r", stdin);
#endif
    int number = 0;
    std::cin >> number;
    std::cout << number << ' ' << std::getenv("ONLINE_JUDGE") << '\n';
}
