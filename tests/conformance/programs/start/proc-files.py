# Which files under /proc/self exist, and which of them the program may read.
import os

skipped = set("maps numa_maps smaps smaps_rollup pagemap clear_refs".split())
for name in sorted(os.listdir("/proc/self")):
    path = f"/proc/self/{name}"
    if os.path.isdir(path) or name in skipped:
        continue
    try:
        with open(path, "rb") as file:
            file.read(1)
        print(name, "read", os.stat(path).st_uid == os.getuid())
    except OSError as error:
        print(name, error.strerror, os.stat(path).st_uid == os.getuid())
