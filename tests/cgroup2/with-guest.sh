#!/bin/sh
# Boots the guest of guest/build.sh and runs a command beside it, with DOCKER_HOST set to the guest's engine:
#
#   sh tests/cgroup2/with-guest.sh FOLDER IMAGE COMMAND [ARGUMENT...]
#
# IMAGE is brought along from this machine's engine. The guest, the command, their network and their mounts live in
# namespaces of their own. They end with this process, however it ends, and leave nothing behind.
set -eu

if [ "${INSIDE_NAMESPACES:-}" != true ]; then
  export INSIDE_NAMESPACES=true
  exec setpriv --pdeathsig KILL unshare --net --mount --pid --fork --kill-child --mount-proc sh "$0" "$@"
fi

folder=$1
image=$2
shift 2
log=$folder/console.log
guest=tcp://10.77.0.2:2375

mount_root() {
  mount --bind "$folder/root" "$folder/root"
  mount -t proc proc "$folder/root/proc"
  mount --rbind /dev "$folder/root/dev"
  mkdir -p "$folder/root/guest"
  mount --bind "$folder" "$folder/root/guest"
  mount -t tmpfs -o size=90% guest "$folder/root/tmp"
}

start_network() {
  ip link set lo up
  ip tuntap add dev tap0 mode tap
  ip address add 10.77.0.1/24 dev tap0
  ip link set tap0 up
}

# What the guest writes stays in memory, so that each boot finds the disk as it was built. The guest takes its waits for a
# processor as time that its programs have used, so it never waits. On one processor it switches between kernel and
# programs three times as fast as on two.
boot() {
  taskset -c "$(($(nproc) - 1))" chrt --rr 1 \
    chroot "$folder/root" /usr/bin/env TMPDIR=/tmp LD_PRELOAD=/usr/lib/xstate.so /usr/bin/linux.uml mem=4G \
    ubd0=/tmp/written.cow,/guest/disk.img root=/dev/ubda rw vec0:transport=tap,ifname=tap0,depth=128,gro=1 \
    con0=fd:0,fd:1 con=null ssl=null uml_dir=/tmp/uml >"$log" 2>&1 </dev/null &
  kernel=$!
}

await_engine() {
  until docker -H "$guest" version >/dev/null 2>&1; do
    if ! kill -0 "$kernel" 2>/dev/null; then
      tail -n 30 "$log" >&2
      echo "the guest ended before its engine answered: $log" >&2
      exit 1
    fi
    sleep 0.2
  done
}

started=$(date +%s)
mount_root
start_network
boot
await_engine
docker save "$image" | docker -H "$guest" load --quiet
echo "the guest is ready after $(($(date +%s) - started)) s"
DOCKER_HOST=$guest "$@"
