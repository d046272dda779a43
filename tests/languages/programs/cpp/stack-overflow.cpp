#include <iostream>

// The compiler must not make a loop of it.
int depth(const volatile int &before) {
    volatile int n = before + 1;
    return depth(n) + n;
}

int main() {
    volatile int zero = 0;
    std::cout << depth(zero) << '\n';
}
