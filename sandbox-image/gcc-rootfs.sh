#!/bin/sh
# The root file system of a language that gcc compiles.
set -eu
rm -f /usr/libexec/gcc/*/*/lto1
# The kernel's headers are reached by links into /usr/lib/linux.
sh /compiler-rootfs.sh /usr/bin/sh /usr/bin/dash /usr/bin/cat /usr/bin/*gcc* $(ls /usr/bin/*g++* 2>/dev/null || true) \
    /usr/bin/as /usr/bin/*-as /usr/bin/ld /usr/bin/ld.bfd /usr/bin/*-ld /usr/bin/*-ld.bfd /usr/lib/gcc /usr/libexec/gcc \
    /usr/lib/linux /usr/include /usr/lib/*-linux-gnu/*.o /usr/lib/*-linux-gnu/*.a /usr/lib/ll-solution-runner
