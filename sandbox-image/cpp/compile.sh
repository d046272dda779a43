#!/bin/sh
# The compile step of C++: leaves an executable that needs no other file on descriptor 3. Its flags are those
# that bits/stdc++.h was compiled with ahead; with others the compiler would pass it over. The last is for wide characters,
# as in c/compile.sh.
set -e
# One block of 512 bytes less than descriptor 3 may have: who reaches it is told so by the compiler.
ulimit -f 16383
g++ -std=gnu++20 -O2 -pipe -static -s -Wl,-u,_IO_wfile_doallocate -o main main.cpp
cat main >&3
