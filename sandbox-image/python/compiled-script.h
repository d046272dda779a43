#pragma once

#include <stdnoreturn.h>

// Runs the script at `path` from the code object in a file, as `__main__`, and ends as the interpreter would. Returns
// when the file holds no code object, or when memory is short. Closes the file.
void run_compiled(int code_fd, const char *path);

// Runs a script of the image, which was compiled when the image was built (PEP 552). `arguments` are the script's
// sys.argv; the first is its path.
noreturn void run_own_script(char *const *arguments);
