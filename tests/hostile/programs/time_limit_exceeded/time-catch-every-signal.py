# Tries: to survive the limit: it catches or ignores SIGXCPU, SIGTERM, SIGALRM and all others.
# Fails: the supervisor does not ask: SIGKILL.
# Request: {"time_limit": 0.3}
import signal

for number in range(1, signal.NSIG):
    try:
        signal.signal(number, lambda *_: None)
    except (OSError, ValueError):
        pass
while True:
    pass
