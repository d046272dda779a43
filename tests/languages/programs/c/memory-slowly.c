#include <stdio.h>
#include <stdlib.h>

typedef struct Node {
    struct Node *next;
    long number;
} Node;

int main(void) {
    Node *list = NULL;
    long count = 0;
    for (Node *node; (node = malloc(sizeof *node)) != NULL; count++) {
        *node = (Node){.next = list, .number = count};
        list = node;
    }
    // Without a use of the list the compiler would make none.
    for (; list != NULL; list = list->next) count -= list->number;
    printf("%ld\n", count);
}
