#include <assert.h>
#include <stdio.h>

int main(void) {
    int nodes = 0;
    scanf("%d", &nodes);
    assert(nodes > 2 && "no such node");
}
