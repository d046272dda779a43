// Tries: to be taken for out of memory, or for anything but a program that failed, by what it throws and where: the library's
//   own error without a want of memory, an error that says so, one while another is under way, one out of a destructor, one out of
//   a function that promised none, one that nobody can catch.
// Fails: an allocation error counts at the memory limit alone; all else is an abort.
// Request: {"tests": [{"in": "1", "expected_out": "ok\n"}, {"in": "2", "expected_out": "ok\n"}, {"in": "3", "expected_out": "ok\n"}, {"in": "4", "expected_out": "ok\n"}, {"in": "5", "expected_out": "ok\n"}, {"in": "6", "expected_out": "ok\n"}, {"in": "7", "expected_out": "ok\n"}]}
// Error: runtime error: killed by SIGABRT
#include <cstdint>
#include <cstdio>
#include <new>
#include <stdexcept>
#include <thread>
#include <unistd.h>
#include <vector>

struct Throwing {
    ~Throwing() noexcept(false) { throw std::runtime_error("of a destructor"); }
};

struct Base {
    Base() { call(); }
    void call() { work(); }
    virtual void work() = 0;
};

struct Derived : Base {
    void work() override {}
};

static void promise() noexcept { throw 1; }

int main() {
    int which = std::getchar() - '0';
    std::puts("ok");
    std::fflush(stdout);
    switch (which) {
        case 1: throw std::bad_alloc();
        case 2: throw std::runtime_error("std::bad_alloc");
        case 3: {
            Throwing first;
            throw std::runtime_error("of main");
        }
        case 4: promise(); break;
        case 5: Derived().work(); break;
        case 6: {
            std::thread unjoined([] { pause(); });
            break;
        }
        default: std::vector<char> kept(SIZE_MAX / 2 - static_cast<std::size_t>(which));
    }
}
