#!/bin/sh
# Builds the guest of `npm run test:cgroup2`, with the Docker Engine of this machine:
#
#   sh tests/cgroup2/guest/build.sh FOLDER
#
# FOLDER/root is its file system, from which user-mode Linux is started, and FOLDER/disk.img the same on a disk.
set -eu

folder=$1
image=ll-solution-runner/cgroup2-guest
container=

remove_image() {
  [ -z "$container" ] || docker rm "$container" >/dev/null
  docker rmi "$image" >/dev/null
}

rm -rf "$folder"
mkdir -p "$folder/root"
# the build steps fetch packages over the host's network, because an engine may have no bridge
docker build --quiet --network host --tag "$image" "$(dirname "$0")"
trap remove_image EXIT
trap 'exit 130' INT TERM
container=$(docker create "$image" init)
# systemd would take the guest for a container
docker export "$container" | tar -x -C "$folder/root" --exclude .dockerenv
truncate -s 8G "$folder/disk.img"
mke2fs -q -t ext4 -F -d "$folder/root" -E lazy_itable_init=1,lazy_journal_init=1,nodiscard "$folder/disk.img"
