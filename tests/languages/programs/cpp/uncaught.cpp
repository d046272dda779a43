#include <stdexcept>

int main() {
    throw std::out_of_range("no such node");
}
