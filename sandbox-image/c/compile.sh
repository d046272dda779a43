#!/bin/sh
# The compile step of C: `compile.sh STANDARD` writes to descriptor 3 an executable that needs no other file.
#   -fpermissive   gcc 14 made errors of what older versions warned of: calls of undeclared functions, a missing `int`,
#                  pointers and integers that are mixed up. Programs that other judges accept have all of it.
#   -Wmain         src/languages/c.ts knows this warning.
#   -u             a static program lacks the C library's buffers for wide characters (wprintf) unless the linker is told
#                  to add them.
set -e
# One block of 512 bytes less than descriptor 3 may hold, so that the compiler reports an executable that is too large.
ulimit -f 131071
# The object file lies in descriptor 4, a file in memory: a large one has no room in the directory.
gcc "-std=$1" -O2 -pipe -fpermissive -Wmain -DONLINE_JUDGE -c -o /proc/self/fd/4 main.c
gcc -static -s -Wl,-u,_IO_wfile_doallocate -o /proc/self/fd/3 /proc/self/fd/4 -lm
