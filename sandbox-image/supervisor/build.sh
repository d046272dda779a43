#!/bin/sh
# Builds the supervisor: sh build.sh OUTPUT [further compiler flags]. Warnings are errors.
set -eu
output=$1
shift
cd "$(dirname "$0")"
exec "${CC:-cc}" -std=c17 -D_GNU_SOURCE -O2 -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wformat=2 \
    -Wstrict-prototypes -Wmissing-prototypes -Wswitch-enum -Wvla -Werror -D_FORTIFY_SOURCE=3 \
    -fstack-protector-strong -static-pie -Wl,-z,relro,-z,now "$@" -o "$output" ./*.c
