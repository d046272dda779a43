#include <iostream>
#include <new>
#include <vector>

int main() {
    std::size_t size;
    std::cin >> size;
    try {
        std::vector<char> block(size);
        std::cout << block.size() << '\n';
    } catch (const std::bad_alloc &) {
        std::cout << "no room\n";
    }
}
