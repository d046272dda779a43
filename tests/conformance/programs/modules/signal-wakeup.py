# set_wakeup_fd and siginterrupt.
import os
import signal

reading, writing = os.pipe()
os.set_blocking(writing, False)
print(signal.set_wakeup_fd(writing))
signal.signal(signal.SIGUSR1, lambda *arguments: None)
signal.raise_signal(signal.SIGUSR1)
print(os.read(reading, 10), signal.set_wakeup_fd(-1) == writing)
signal.siginterrupt(signal.SIGUSR1, True)
print(signal.strsignal(signal.SIGTERM), len(signal.valid_signals()), signal.getsignal(signal.SIGTERM), signal.Handlers(0))
signal.signal(signal.SIGKILL, signal.SIG_IGN)
