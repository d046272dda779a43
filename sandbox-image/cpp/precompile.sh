#!/bin/sh
# Compiles bits/stdc++.h ahead, for the standards that need longest for it. The compiler takes the file that was made with
# its own flags (compile.sh).
set -eu
cd /usr/include/*-linux-gnu/c++/*/bits
mkdir "/rootfs$PWD/stdc++.h.gch"
for standard in gnu++17 gnu++20 gnu++23; do
    g++ -x c++-header "-std=$standard" -O2 -DONLINE_JUDGE -o "/rootfs$PWD/stdc++.h.gch/$standard" stdc++.h
done
