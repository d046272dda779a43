# Where the links of /proc/self point.
import os

for name in ("exe", "cwd", "root", "ns/pid", "ns/net", "fd/0"):
    try:
        print(name, os.readlink(f"/proc/self/{name}").split(":")[0])
    except OSError as error:
        print(name, error.strerror)
print(os.path.exists("/proc/self/exe"), os.readlink("/proc/self") == str(os.getpid()))
for name in ("oom_score_adj", "timerslack_ns", "coredump_filter", "loginuid", "cgroup", "cpuset", "personality", "wchan"):
    try:
        print(name, open(f"/proc/self/{name}").read().rstrip())
    except OSError as error:
        print(name, error.strerror)
