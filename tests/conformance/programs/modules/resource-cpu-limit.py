# A CPU limit of the program's own: SIGXCPU.
import resource
import signal

used = resource.getrusage(resource.RUSAGE_SELF)
print("before", used.ru_utime + used.ru_stime < 0.9, flush=True)
resource.setrlimit(resource.RLIMIT_CPU, (1, 5))
while True:
    pass
