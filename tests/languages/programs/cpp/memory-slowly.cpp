#include <set>

int main() {
    std::set<int> numbers;
    for (int number = 0;; number++) numbers.insert(number);
}
