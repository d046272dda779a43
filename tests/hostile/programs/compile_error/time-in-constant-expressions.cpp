// Tries: to make the compiler work for ever: a constant expression that never ends.
// Fails: it counts its steps, and the compile step has a time limit.
// Error: compilation error: main.cpp:
constexpr unsigned long forever() {
    unsigned long i = 0;
    while (i + 1 != 0) i ^= 1;
    return i;
}

constexpr unsigned long value = forever();

int main() {}
