#pragma once

#include <stdnoreturn.h>

// Tells the interpreter the command that it would have been started with: sys.orig_argv, sys.argv, and the first place of
// sys.path. `path` is the script's absolute path.
void set_command(char *const *command, const char *path);

// Runs the script at `path` from the code object in a file, as `__main__`, and ends as the interpreter would. Returns
// when the file holds no code object, or when memory is short. Closes the file.
void run_compiled(int code_fd, const char *path);

// Runs a script of the image, which was compiled when the image was built (PEP 552). `arguments` are the script's
// sys.argv; the first is its path.
noreturn void run_own_script(char *const *arguments);
