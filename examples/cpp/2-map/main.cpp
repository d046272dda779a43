// Count words with a map, and sort them with a lambda
#include <algorithm>
#include <iostream>
#include <map>
#include <string>
#include <vector>

int main() {
    std::map<std::string, int> counts;
    for (std::string word; std::cin >> word;) ++counts[word];

    std::vector<std::pair<std::string, int>> words(counts.begin(), counts.end());
    std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [word, count] : words) std::cout << word << ": " << std::string(count, '*') << '\n';
}
