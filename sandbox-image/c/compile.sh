#!/bin/sh
# The compile step of C: `compile.sh STANDARD MAIN [FILE...]` writes to descriptor 3 an executable that needs no other file.
#   -fpermissive   gcc 14 made errors of what older versions warned of: calls of undeclared functions, a missing `int`,
#                  pointers and integers that are mixed up. Programs that other judges accept have all of it.
#   -Wmain         src/languages/c.ts knows this warning.
#   -iquote        "util.h" is found beside the file that includes it, else in the program's directory.
#   -u             a static program lacks the C library's buffers for wide characters (wprintf) unless the linker is told
#                  to add them.
set -e
# One block of 512 bytes less than descriptor 3 may hold, so that the compiler reports an executable that is too large.
ulimit -f 131071
standard=$1
shift
# The object of the main file lies in descriptor 4, a file in memory: a large one has no room in a directory. Names of the
# program's files cannot clash with those in /dev/shm.
object=/proc/self/fd/4
objects=
count=0
for source; do
    gcc "-std=$standard" -O2 -pipe -fpermissive -Wmain -DONLINE_JUDGE -iquote . -c -o "$object" "$source"
    objects="$objects $object"
    count=$((count + 1))
    object=/dev/shm/$count.o
done
gcc -static -s -Wl,-u,_IO_wfile_doallocate -o /proc/self/fd/3 $objects -lm
