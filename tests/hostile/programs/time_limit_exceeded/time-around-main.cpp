// Tries: to spend its time where no main is running: in the constructor and the destructor of a global object, of one of a
//   thread, and in the handler of an end that nobody caught.
// Fails: the clock starts before the first instruction of the program, and runs until its process has ended.
// Request: {"time_limit": 0.1, "tests": [{"in": "c", "expected_out": "ok\n"}, {"in": "d", "expected_out": "ok\n"}, {"in": "t", "expected_out": "ok\n"}, {"in": "h", "expected_out": "ok\n"}]}
#include <cstdio>
#include <exception>

static volatile int place;

static void spin_at(int here) {
    while (place == here) {
    }
}

struct Global {
    Global() {
        place = std::getchar();
        spin_at('c');
    }
    ~Global() { spin_at('d'); }
} global;

struct OfThread {
    int use = 0;
    ~OfThread() { spin_at('t'); }
};

thread_local OfThread of_thread;

int main() {
    of_thread.use = 1;
    std::puts("ok");
    if (place == 'h') {
        std::set_terminate([] { spin_at('h'); });
        throw 1;
    }
}
