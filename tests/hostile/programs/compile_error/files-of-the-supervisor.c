// Tries: to have the compiler read the supervisor: its environment, its memory, its descriptors, its executable.
// Fails: the compile step is another user as well, and pid 1 is not dumpable.
// Error: compilation error: main.c:
#include "/proc/1/environ"

int main(void) {}
