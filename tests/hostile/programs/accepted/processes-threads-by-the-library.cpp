// Tries: to start threads by what the library has, until there are no more.
// Fails: a user may have 64 tasks, and the library says so by an exception.
#include <cstdio>
#include <latch>
#include <system_error>
#include <thread>
#include <vector>

int main() {
    std::latch end(1);
    std::vector<std::jthread> threads;
    bool refused = false;
    try {
        while (threads.size() < 5000) threads.emplace_back([&end] { end.wait(); });
    } catch (const std::system_error &error) {
        refused = error.code() == std::errc::resource_unavailable_try_again;
    }
    bool some = threads.size() > 10 && threads.size() < 64;
    end.count_down();
    std::puts(refused && some ? "ok" : "through");
}
