# alarm, setitimer, sigtimedwait, pause.
import signal
import time

seen = []
def handler(number, frame):
    seen.append((signal.Signals(number).name, frame.f_code.co_name))

for name in ("SIGALRM", "SIGVTALRM", "SIGPROF"):
    print(signal.signal(getattr(signal, name), handler))
signal.setitimer(signal.ITIMER_REAL, 0.02)
signal.pause()
signal.setitimer(signal.ITIMER_REAL, 0.01)
time.sleep(0.1)
print(seen, signal.alarm(10), signal.alarm(0))
for which in (signal.ITIMER_VIRTUAL, signal.ITIMER_PROF):
    signal.setitimer(which, 0.01)
    count = len(seen)
    while len(seen) == count:
        pass
print(seen)
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
signal.raise_signal(signal.SIGUSR1)
print(signal.sigpending(), signal.sigwait([signal.SIGUSR1]), signal.sigtimedwait([signal.SIGUSR2], 0.01))
