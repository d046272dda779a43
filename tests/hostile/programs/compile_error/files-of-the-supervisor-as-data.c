// Tries: to have the assembler put the supervisor and what it works with into the program; and a device without end.
// Fails: the supervisor's file is root's alone, and its process not dumpable; what has no length is no data.
// Error: compilation error: {standard input}:
__asm__(".incbin \"/supervisor\"\n"
        ".incbin \"/proc/1/mem\"\n"
        ".incbin \"/proc/1/fd/0\"\n"
        ".incbin \"/dev/zero\"\n");

int main(void) {}
