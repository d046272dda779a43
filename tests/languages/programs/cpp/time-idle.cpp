#include <chrono>
#include <thread>

int main() {
    using namespace std::chrono_literals;
    for (;;) std::this_thread::sleep_for(1h);
}
