// Tries: to have the assembler make more than there is: repetitions that it writes down before it goes through them.
// Fails: it writes them into memory, which ends.
// Error: compilation error:
__asm__(".rept 100000000\n"
        ".quad 1, 2, 3\n"
        ".endr\n");

int main(void) {}
