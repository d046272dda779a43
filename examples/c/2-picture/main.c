// Rule 30: a pattern that grows from one cell
#include <stdio.h>
#include <string.h>

enum { width = 63, rows = 32 };

int main(void) {
    char cells[width + 2] = {0};
    cells[width / 2 + 1] = 1;
    for (int row = 0; row < rows; row++) {
        char line[width + 1];
        int end = 0;
        for (int at = 1; at <= width; at++) {
            line[at - 1] = cells[at] ? '#' : ' ';
            if (cells[at]) end = at;
        }
        printf("%.*s\n", end, line);

        char next[width + 2] = {0};
        for (int at = 1; at <= width; at++) next[at] = cells[at - 1] ^ (cells[at] | cells[at + 1]);
        memcpy(cells, next, sizeof cells);
    }
    return 0;
}
