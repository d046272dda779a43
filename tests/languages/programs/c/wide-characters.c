#include <wchar.h>

int main(void) {
    wint_t next;
    while ((next = getwchar()) != WEOF) {
        putwchar(next);
    }
    wprintf(L"%ls\n", L"wide");
}
