#include <bits/stdc++.h>

int main() {
    long seconds;
    std::cin >> seconds;
    const std::chrono::sys_seconds when{std::chrono::seconds{seconds}};
    std::cout << std::format("{:%H:%M}", std::chrono::zoned_time{"Europe/Berlin", when}) << '\n';
}
