#include "util/words.h"

#include <stdio.h>

char *first(const char *name, char word[100]) {
    return fscanf(fopen(name, "r"), "%99[^\n]", word) == 1 ? word : "";
}
