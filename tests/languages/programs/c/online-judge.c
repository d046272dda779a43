#include <stdio.h>
#include <stdlib.h>

#ifndef ONLINE_JUDGE
#error "not a judge"
#endif

int main(void) {
    printf("%d %s\n", ONLINE_JUDGE, getenv("ONLINE_JUDGE"));
    return 0;
}
