# Nothing has been used by children; little by the process.
import os
import resource
import time

children = resource.getrusage(resource.RUSAGE_CHILDREN)
print(children)
print(os.times().children_user, os.times().children_system)
own = resource.getrusage(resource.RUSAGE_SELF)
print(own.ru_utime + own.ru_stime < 0.5, time.process_time() < 0.5, time.thread_time() < 0.5, own.ru_maxrss < 40_000)
print(time.process_time() > 0, own.ru_nswap, own.ru_ixrss)
