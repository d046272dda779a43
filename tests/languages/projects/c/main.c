#include <stdio.h>
#include <unistd.h>

#include "util/answer.h"
#include "util/words.h"

int main(int count, char **arguments) {
    char word[100];
    printf("%d\n", answer());
    printf("%s\n", first("data/words.txt", word));
    for (int i = 1; i < count; i++) {
        printf("%s%s", i > 1 ? "|" : "", arguments[i]);
    }
    puts("");
    puts(access("data/left", F_OK) == 0 ? "left" : "fresh");
    fclose(fopen("data/left", "w"));
    FILE *words = fopen("data/words.txt", "w");
    (void)words;
    remove("data/words.txt");
    rename("data", "d");
    return 0;
}
