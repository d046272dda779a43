# Priority, policy, affinity.
import ctypes
import os

print(os.nice(0), os.getpriority(os.PRIO_PROCESS, 0), os.getpriority(os.PRIO_PGRP, 0), os.sched_getscheduler(0), os.sched_getparam(0))
print(len(os.sched_getaffinity(0)) == os.cpu_count() == os.process_cpu_count())
print(ctypes.CDLL(None).syscall(252, 1, 0), os.sysconf("SC_OPEN_MAX"), os.sysconf("SC_CHILD_MAX"), os.sysconf("SC_PAGESIZE"))
try:
    os.nice(-1)
except OSError as error:
    print(error)
