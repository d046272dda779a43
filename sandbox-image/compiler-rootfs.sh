#!/bin/sh
# The root file system of a compiled language. The named files belong to the compile step, whose group is 2
# (supervisor/identity.h). A program is one file that needs no other. It may read only what its library looks up by
# name: the locales and the time zones.
set -eu
sh /rootfs.sh "$@" /usr/lib/locale /usr/share/zoneinfo
cd /rootfs/usr
for path in . * lib/* share/*; do
    case $path in
        . | lib | share) chgrp 2 "$path" && chmod 0751 "$path" ;; # may be passed through, but not listed
        lib/locale | share/zoneinfo) ;;
        *) [ -L "$path" ] || { chgrp 2 "$path" && chmod 0750 "$path"; } ;;
    esac
done
