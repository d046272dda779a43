# A dump at a signal, chained to the program's own handler.
import faulthandler
import signal

faulthandler.register(signal.SIGUSR1, all_threads=False, chain=False)
def f():
    signal.raise_signal(signal.SIGUSR1)
f()
print(faulthandler.unregister(signal.SIGUSR1), faulthandler.unregister(signal.SIGUSR1))
signal.raise_signal(signal.SIGUSR1)
