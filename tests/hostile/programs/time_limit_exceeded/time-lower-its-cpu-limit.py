# Tries: to be ended by a signal of its own making at the limit: it lowers RLIMIT_CPU and ignores what comes.
# Fails: what the judge charges is counted outside of the program. A soft limit that is ignored ends nothing.
# Request: {"time_limit": 0.3}
import resource
import signal

signal.signal(signal.SIGXCPU, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_CPU, (0, resource.getrlimit(resource.RLIMIT_CPU)[1]))
while True:
    pass
