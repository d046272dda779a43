#include <bits/stdc++.h>

#include "util/answer.hpp"
#include "words.h"

int main(int count, char **arguments) {
    std::cout << answer() << '\n' << first("data/words.txt") << '\n';
    for (int i = 1; i < count; i++) {
        std::cout << (i > 1 ? "|" : "") << arguments[i];
    }
    std::cout << '\n' << (std::filesystem::exists("data/left") ? "left" : "fresh") << '\n';
    std::ofstream("data/left").close();
    std::ofstream("data/words.txt") << "changed";
    std::error_code error;
    std::filesystem::remove_all("data", error);
}
