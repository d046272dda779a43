#pragma once
#include <string>

std::string first(const std::string &name);
