#!/bin/sh
# The compile step of C: leaves an executable that needs no other file on descriptor 3. A static program of the C library
# lacks the buffers of wide characters (wprintf) unless they are asked for.
set -e
# One block of 512 bytes less than descriptor 3 may have: who reaches it is told so by the compiler.
ulimit -f 16383
gcc -std=gnu17 -O2 -pipe -static -s -Wl,-u,_IO_wfile_doallocate -o main main.c -lm
cat main >&3
