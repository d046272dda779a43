// Tries: an executable of exactly the 8 MiB that may be handed over, which could be taken for one that was cut there; it is
//   full of holes, so that the directory of 8 MB has room for it.
// Fails: the compiler's own bound is a block lower.
// Error: compilation error:
__asm__(".data\n.balign 0x200000\n.long 1\n"
        ".section .first,\"aw\"\n.balign 0x200000\n.long 1\n"
        ".section .second,\"\"\n.space 2095216\n"
        ".text");

int main(void) { return 0; }
