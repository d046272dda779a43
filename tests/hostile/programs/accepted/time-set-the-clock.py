# Tries: to turn the clocks back: the machine's, or those of a time namespace of its own.
# Fails: no capability, and no new namespaces.
import ctypes
import platform
import time

libc = ctypes.CDLL(None, use_errno=True)
through = []
for clock in [time.CLOCK_REALTIME, time.CLOCK_MONOTONIC]:
    try:
        time.clock_settime(clock, 0)
        through.append(clock)
    except OSError:
        pass
numbers = {'x86_64': {'settimeofday': 164, 'adjtimex': 159, 'clock_adjtime': 305}, 'aarch64': {'settimeofday': 170, 'adjtimex': 171, 'clock_adjtime': 266}}
zeros = ctypes.create_string_buffer(256)
zeros[0] = 1  # ADJ_OFFSET: a change, not a question
for name, number in numbers[platform.machine()].items():
    arguments = (0, zeros) if name == 'clock_adjtime' else (zeros, 0)
    if libc.syscall(number, *arguments) >= 0:
        through.append(name)
CLONE_NEWTIME = 0x80
if libc.unshare(CLONE_NEWTIME) == 0:
    through.append('time namespace')
try:
    open('/proc/self/timens_offsets', 'w').write('monotonic -1000 0')
    through.append('offsets')
except OSError:
    pass
print('ok' if through == [] else through)
