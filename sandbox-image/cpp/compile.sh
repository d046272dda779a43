#!/bin/sh
# The compile step of C++: `compile.sh STANDARD` writes to descriptor 3 an executable that needs no other file. The flags of
# the compiler are those that bits/stdc++.h was precompiled with (precompile.sh); it ignores the precompiled header under
# others. For the linker's flag and the object file see c/compile.sh.
set -e
# One block of 512 bytes less than descriptor 3 may hold, so that the compiler reports an executable that is too large.
ulimit -f 131071
g++ "-std=$1" -O2 -pipe -DONLINE_JUDGE -c -o /proc/self/fd/4 main.cpp
g++ -static -s -Wl,-u,_IO_wfile_doallocate -o /proc/self/fd/3 /proc/self/fd/4
