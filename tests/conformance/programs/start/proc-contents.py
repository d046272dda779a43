# Contents of files under /proc/self that are the same for each process that was started so.
for name in ("timers", "sessionid", "setgroups", "uid_map", "gid_map", "projid_map", "timens_offsets", "cpuset", "stack", "syscall", "attr/current", "oom_adj", "task/nothing"):
    try:
        print(name, repr(open(f"/proc/self/{name}").read()))
    except OSError as error:
        print(name, error.strerror)
print(len(open("/proc/self/mountinfo").readlines()), [line.split()[4] for line in open("/proc/self/mountinfo") if line.split()[4].startswith(("/box", "/dev/shm"))])
