#!/bin/sh
# Builds the library that holds the interpreter: sh build.sh OUTPUT [further compiler flags]. Warnings are errors,
# except in Python's own headers.
set -eu
output=$1
shift
cd "$(dirname "$0")"
supervisor=../supervisor
exec "${CC:-cc}" -std=c17 -D_GNU_SOURCE -O2 -fPIC -shared -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wformat=2 \
    -Wstrict-prototypes -Wmissing-prototypes -Wswitch-enum -Wvla -Werror -D_FORTIFY_SOURCE=3 -fstack-protector-strong \
    -fvisibility=hidden -Wl,-z,relro,-z,now -isystem /usr/include/python3.13 "$@" -o "$output" ./*.c \
    "$supervisor/clock.c" "$supervisor/code.c" "$supervisor/filter.c" "$supervisor/oom-rank.c" "$supervisor/schedstat.c" \
    "$supervisor/small-file.c" "$supervisor/start.c"
