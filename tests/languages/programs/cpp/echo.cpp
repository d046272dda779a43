#include <iostream>
#include <iterator>
#include <string>

int main() {
    std::ios::sync_with_stdio(false);
    std::string data(std::istreambuf_iterator<char>(std::cin), {});
    unsigned long a = 1, b = 0;
    for (unsigned char byte : data) {
        a = (a + byte) % 65521;
        b = (b + a) % 65521;
    }
    std::cout << data.size() << ' ' << (b << 16 | a) << '\n';
}
