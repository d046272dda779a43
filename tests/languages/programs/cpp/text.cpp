#include <bits/stdc++.h>

int main() {
    std::locale::global(std::locale(""));
    std::wstring line;
    std::getline(std::wcin, line);
    std::wcerr << line << '\n';
    std::reverse(line.begin(), line.end());
    std::wcout << line << '\n';
}
