// Tries: to have the compiler read for it what it may not read itself, and to keep what that one has read: its input, what it was
//   started with, its own descriptors and files of the image, as headers and as data of the assembler.
// Fails: what the compile step can read holds nothing: no input, no account but root's, and nothing of any test.
// Request: {"tests": [{"in": "secret\n", "expected_out": "root:x:0:0::/:/none\n"}]}
#include <stdio.h>

__asm__(".section .rodata\n"
        "accounts: .incbin \"/etc/passwd\"\n"
        ".byte 0\n"
        ".text\n");

extern const char accounts[];

// Empty to the compiler, as is every file of no length.
#include "/dev/stdin"
#include "/dev/null"
#include "/proc/self/cmdline"
#include "/proc/self/environ"
#include "/proc/self/fd/0"
#include "/proc/self/mem"

int main(void) { fputs(accounts, stdout); }
