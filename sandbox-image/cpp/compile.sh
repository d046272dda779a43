#!/bin/sh
# The compile step of C++: `compile.sh STANDARD MAIN [FILE...]` writes to descriptor 3 an executable that needs no other
# file. The flags of the compiler are those that bits/stdc++.h was precompiled with (precompile.sh); it ignores the
# precompiled header under others. For -iquote, the linker's flag and the object files see c/compile.sh.
set -e
# One block of 512 bytes less than descriptor 3 may hold, so that the compiler reports an executable that is too large.
ulimit -f 131071
standard=$1
shift
object=/proc/self/fd/4
objects=
count=0
for source; do
    g++ "-std=$standard" -O2 -pipe -DONLINE_JUDGE -iquote . -c -o "$object" "$source"
    objects="$objects $object"
    count=$((count + 1))
    object=/dev/shm/$count.o
done
g++ -static -s -Wl,-u,_IO_wfile_doallocate -o /proc/self/fd/3 $objects
