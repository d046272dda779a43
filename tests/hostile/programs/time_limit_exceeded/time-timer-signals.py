# Tries: to disturb whoever measures it by thousands of timer signals a second, while it sleeps.
# Fails: the time is charged, and nobody else hears of its signals.
# Request: {"time_limit": 0.3}
import signal

signal.signal(signal.SIGALRM, lambda *_: None)
signal.setitimer(signal.ITIMER_REAL, 0.0001, 0.0001)
while True:
    signal.pause()
