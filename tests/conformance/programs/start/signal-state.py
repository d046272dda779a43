# Masks, pending signals, timers, the wakeup descriptor, the alternate stack.
import ctypes
import signal

print(signal.pthread_sigmask(signal.SIG_BLOCK, []), signal.sigpending(), signal.set_wakeup_fd(-1), signal.alarm(0))
for timer in (signal.ITIMER_REAL, signal.ITIMER_VIRTUAL, signal.ITIMER_PROF):
    print(signal.getitimer(timer))
stack = (ctypes.c_uint64 * 3)()
print(ctypes.CDLL(None).sigaltstack(None, stack), stack[0], stack[1] & 0xFFFFFFFF, stack[2])
