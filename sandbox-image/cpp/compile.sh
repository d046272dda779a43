#!/bin/sh
# The compile step of C++: writes to descriptor 3 an executable that needs no other file. Its flags are those that
# bits/stdc++.h was precompiled with; the compiler ignores the precompiled header under other flags. The linker's flag
# is for wide characters, as in c/compile.sh.
set -e
# One block of 512 bytes less than descriptor 3 may hold, so that the compiler reports an executable that is too large.
ulimit -f 16383
g++ -std=gnu++20 -O2 -pipe -static -s -Wl,-u,_IO_wfile_doallocate -o main main.cpp
cat main >&3
