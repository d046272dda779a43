# Tries: to be starved by its neighbours, and to be charged nothing for it: the idle policy, nice 19.
# Fails: on a machine with a processor to spare its CPU time is charged, and what the machine
#   starves for ever is given up.
# Request: {"time_limit": 0.3}
import os

os.setpriority(os.PRIO_PROCESS, 0, 19)
os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
while True:
    pass
