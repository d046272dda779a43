// Tries: to have the compiler read a file without end: zeros, as a header.
// Fails: it reads them into memory, which ends, and has no more than the compile step's.
// Error: compilation error:
#include </dev/zero>

int main(void) {}
