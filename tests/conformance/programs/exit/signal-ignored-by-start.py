# SIGPIPE and SIGXFSZ are ignored from the start, others kill.
import os
import signal

signal.raise_signal(signal.SIGPIPE)
signal.raise_signal(signal.SIGXFSZ)
signal.raise_signal(signal.SIGCHLD)
signal.raise_signal(signal.SIGWINCH)
signal.raise_signal(signal.SIGURG)
print("still here", flush=True)
for number in (signal.SIGQUIT, signal.SIGTRAP, signal.SIGBUS, signal.SIGFPE, signal.SIGSYS, signal.SIGRTMIN, signal.SIGRTMAX, signal.SIGXCPU, signal.SIGPOLL, signal.SIGSTKFLT):
    if (pid := os.fork()) == 0:
        signal.raise_signal(number)
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), end=" ", flush=True)
signal.raise_signal(signal.SIGQUIT)
