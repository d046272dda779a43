#include <locale.h>
#include <stdio.h>
#include <wchar.h>

int main(void) {
    wchar_t line[100];
    setlocale(LC_ALL, "");
    fgetws(line, 100, stdin);
    for (int at = (int)wcscspn(line, L"\n") - 1; at >= 0; at--) {
        putwchar(line[at]);
    }
    putwchar(L'\n');
    fwprintf(stderr, L"%ls", line);
}
