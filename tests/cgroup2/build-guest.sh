#!/bin/sh
# Builds the guest of `npm run test:cgroup2`, with the Docker Engine of this machine:
#
#   sh tests/cgroup2/build-guest.sh FOLDER
#
# FOLDER/root is its file system, from which user-mode Linux is started, and FOLDER/disk.img the same on a disk.
set -eu

folder=$1
image=ll-solution-runner/cgroup2-guest
here=$(dirname "$0")

rm -rf "$folder"
mkdir -p "$folder/root"
# the build steps fetch packages over the host's network, because an engine may have no bridge
docker build --quiet --network host --tag "$image" "$here/guest"
container=$(docker create "$image" init)
trap 'docker rm "$container" && docker rmi "$image"' EXIT
docker export "$container" | tar -x -C "$folder/root" --exclude .dockerenv
truncate -s 8G "$folder/disk.img"
mke2fs -q -t ext4 -F -d "$folder/root" -E lazy_itable_init=1,lazy_journal_init=1,nodiscard "$folder/disk.img"
