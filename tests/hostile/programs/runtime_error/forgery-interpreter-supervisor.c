// Tries: to make the supervisor the interpreter of the compiled program, which the kernel would start with the program's
//   user and the supervisor's code.
// Fails: the supervisor's file is for its own user alone, and that a program cannot be started is its own failure.
// Error: runtime error: exit code 126: the compiled program cannot be started: Permission denied
const char interpreter[] __attribute__((section(".interp"), used)) = "/supervisor";

int main(void) { return 0; }
