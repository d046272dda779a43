#include <iostream>
#include <vector>

int main() {
    std::vector<int> numbers(1LL << 38);
    std::cout << numbers.size() << '\n';
}
