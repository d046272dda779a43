#!/bin/sh
# Copies the named files and directories, and every shared library that their executables and modules need, to /rootfs.
# What is not named does not exist in the sandbox: no shell, no package manager, no set-uid program.
set -eu

copy() {
    cp -a --parents "$@" /rootfs
}

# Debian has merged these into /usr; the dynamic loader is looked up by its old path.
mkdir -p /rootfs/usr/lib
for name in bin lib lib64; do
    if [ -L "/$name" ]; then
        mkdir -p "/rootfs/usr/$name"
        ln -sfn "usr/$name" "/rootfs/$name"
    fi
done

libraries() {
    find -L "$@" -type f \( -perm /111 -o -name '*.so*' \) -exec ldd {} \; 2>/dev/null |
        sed -n 's/.*=> \(\/[^ ]*\) .*/\1/p; s/^[[:space:]]*\(\/[^ ]*ld-linux[^ ]*\) .*/\1/p' | sort -u
}

copy "$@"
for library in $(libraries "$@"); do
    real=$(readlink -f "$library")
    copy "$real"
    target=/rootfs$(readlink -f "$(dirname "$library")")/$(basename "$library")
    [ "$real" = "${target#/rootfs}" ] || { mkdir -p "${target%/*}" && ln -sfn "$real" "$target"; }
done

mkdir -p /rootfs/etc /rootfs/dev /rootfs/proc /rootfs/sys
# A mount covers this directory. The mode of the directory matters all the same: some versions of runc give it to the
# mount.
install -d -m 1777 /rootfs/box
printf 'root:x:0:0::/:/none\n' >/rootfs/etc/passwd
printf 'root:x:0:\n' >/rootfs/etc/group
ldconfig -r /rootfs
