// Tries: an executable of exactly the 64 MiB that may be handed over, which could be taken for one that was cut there.
// Fails: the compiler's own bound is a block lower.
// Error: compilation error: collect2: fatal error: ld terminated with signal 25 [File size limit exceeded]
__asm__(".section .second,\"\"\n.space 66436600\n"
        ".text");

int main(void) { return 0; }
