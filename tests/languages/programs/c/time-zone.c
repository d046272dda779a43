#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(void) {
    long seconds;
    char text[6];
    scanf("%ld", &seconds);
    setenv("TZ", "Europe/Berlin", 1);
    time_t when = seconds;
    strftime(text, sizeof text, "%H:%M", localtime(&when));
    puts(text);
}
