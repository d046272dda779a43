# Tries: to change or to read settings of the host through /proc and /sys.
# Fails: they are read-only, masked, or root’s.
import os

written = [
    '/proc/sys/kernel/core_pattern', '/proc/sys/vm/overcommit_memory', '/proc/sys/kernel/pid_max',
    '/proc/sysrq-trigger', '/sys/kernel/mm/transparent_hugepage/enabled',
    '/sys/fs/cgroup/memory/memory.limit_in_bytes', '/sys/fs/cgroup/memory.max', '/sys/fs/cgroup/cgroup.procs',
    '/sys/power/state', '/proc/self/uid_map', '/proc/self/setgroups', '/proc/self/coredump_filter',
]
read = [
    '/proc/kcore', '/proc/keys', '/proc/timer_list', '/proc/sched_debug', '/proc/pressure/cpu', '/proc/kmsg',
    '/proc/kpagecount', '/proc/vmallocinfo', '/proc/slabinfo', '/proc/1/environ', '/sys/firmware/acpi',
    '/sys/kernel/debug', '/sys/kernel/security', '/sys/kernel/tracing',
]
through = []
for path in written:
    try:
        os.close(os.open(path, os.O_WRONLY))
        through.append(path)
    except OSError:
        pass
for path in read:
    try:
        if os.path.isdir(path):
            if os.listdir(path):
                through.append(path)
        elif open(path, 'rb').read(100):
            through.append(path)
    except OSError:
        pass
print('ok' if through == [] else through)
