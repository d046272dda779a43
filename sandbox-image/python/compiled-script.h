#pragma once

#include <stdnoreturn.h>

// Runs the script at `path` from the code object in a file, as `__main__`, and ends as the interpreter would. Returns when
// the file holds none, or there is no room for it. Closes the file.
void run_compiled(int code_fd, const char *path);

// Runs a script of ours, compiled when the image was built (PEP 552). `arguments` are its sys.argv, its path the first.
noreturn void run_own_script(char *const *arguments);
