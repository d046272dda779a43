#!/bin/sh
# Checks what needs no kernel, with the sanitizers: the reading of cgroup files on samples (v1 as recorded in a container
# of Linux 6.18, with a shared page and two kills put in; v2 in the format of the kernel's admin-guide/cgroup-v2.rst), and
# the waiting of a test and its wall limit on made-up intervals, and the names of files.
set -eu
cd "$(dirname "$0")"
build() {
    output=$1
    shift
    "${CC:-cc}" -std=c17 -D_GNU_SOURCE -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -o "$output" "$@"
}
trap 'rm -f samples intervals names' EXIT
build samples cgroup-samples.c ../cgroup.c ../fault.c ../frame.c
build intervals waiting-samples.c ../waiting.c ../wall-limit.c
build names file-names.c ../program-files.c ../fault.c ../frame.c
export ASAN_OPTIONS=detect_leaks=0

expect() {
    got=$(./samples "$1" "$2")
    [ "$got" = "$3" ] || { printf 'cgroup %s: got      %s\n           expected %s\n' "$1" "$got" "$3" >&2; exit 1; }
}

v1='v1 cpu_ns 21032999 oom_kills 2 private_bytes 61440 shared_bytes 8192 tasks 3'
v2='v2 cpu_ns 1043205000 oom_kills 1 private_bytes 54525952 shared_bytes 8388608 tasks 12'
expect v1 2 "$v1 error_bytes 2097152"
expect v2 1 "$v2 error_bytes 2097152"
expect v2 8 "$v2 error_bytes $((8 * 128 * $(getconf PAGESIZE)))"
expect v1 64 "$v1 error_bytes $((64 * 128 * $(getconf PAGESIZE)))"
expect v2 64 "$v2 error_bytes $((64 * 128 * $(getconf PAGESIZE)))"
./intervals
./names
