// Tries: to live on without what it was refused: it takes all that it is given, catches the errors and asks for less.
// Fails: memory is not refused but taken away with the process.
// Request: {"memory_limit": 32}
#include <cstdio>
#include <cstring>
#include <new>

static char *volatile taken;

int main() {
    for (std::size_t size = 1UL << 60; size > 0;) {
        try {
            taken = new char[size];
            std::memset(taken, 1, size);
        } catch (const std::bad_alloc &) {
            size /= 2;
        }
    }
    std::puts("ok");
}
