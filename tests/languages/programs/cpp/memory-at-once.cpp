#include <iostream>
#include <vector>

int main() {
    std::vector<char> block(1u << 30, 'x');
    std::cout << block[block.size() / 2] << '\n';
}
