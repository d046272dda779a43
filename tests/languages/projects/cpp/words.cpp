#include "words.h"

#include <fstream>

std::string first(const std::string &name) {
    std::string line;
    std::getline(std::ifstream(name), line);
    return line;
}
