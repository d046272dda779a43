#!/bin/sh
# The compile step of Go: `compile.sh MAIN [FILE...]` runs build.go.
# One block of 512 bytes less than descriptor 3 may hold, so that the compiler reports an executable that is too large.
ulimit -f 131071
exec /usr/lib/go/build "$@"
