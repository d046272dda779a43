int main() {
    // An endless loop without any effect would be undefined.
    volatile unsigned turns = 0;
    for (;;) turns = turns + 1;
}
