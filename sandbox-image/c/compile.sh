#!/bin/sh
# The compile step of C: writes to descriptor 3 an executable that needs no other file. A static program lacks the C
# library's buffers for wide characters (wprintf) unless the linker is told to add them.
set -e
# One block of 512 bytes less than descriptor 3 may hold, so that the compiler reports an executable that is too large.
ulimit -f 16383
gcc -std=gnu17 -O2 -pipe -static -s -Wl,-u,_IO_wfile_doallocate -o main main.c -lm
cat main >&3
