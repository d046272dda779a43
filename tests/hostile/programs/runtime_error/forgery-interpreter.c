// Tries: to name an interpreter for the compiled program, so that it cannot be started and the supervisor fails: one that
//   is not there. (A file that may not be run, and one that is none, end the same way.)
// Fails: that a program cannot be started is the program's own failure.
// Error: runtime error: exit code 126: the compiled program cannot be started: No such file or directory
const char interpreter[] __attribute__((section(".interp"), used)) = "/nonexistent";

int main(void) { return 0; }
