# Tries: to leave signals blocked, ignored or caught for the next test.
# Fails: a process starts with what the supervisor gives it.
import os
import signal

blocked = signal.pthread_sigmask(signal.SIG_BLOCK, [])
handlers = {number: signal.getsignal(number) for number in [signal.SIGTERM, signal.SIGALRM, signal.SIGCHLD, signal.SIGUSR1]}
clean = blocked == set() and all(handler == signal.SIG_DFL for handler in handlers.values()) and signal.alarm(0) == 0
signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 32))
for number in handlers:
    signal.signal(number, signal.SIG_IGN)
signal.alarm(1)
print('ok' if clean else (blocked, handlers))
