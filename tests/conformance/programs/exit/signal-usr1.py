# SIGUSR1 without a handler.
import signal

signal.raise_signal(signal.SIGUSR1)
