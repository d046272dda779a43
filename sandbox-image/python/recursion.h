#pragma once

// Makes sys.setrecursionlimit() raise the interpreter's limit for recursion in C as well. Call it in the template.
void follow_recursion_limit(void);
