#include <bits/stdc++.h>

int main() {
    std::wstring line;
    while (std::getline(std::wcin, line)) {
        std::wcout << line << '\n';
    }
    std::wcout << L"wide\n";
}
