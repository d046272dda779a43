# Tries: to fill the kernel with timers, in itself and in each of its children.
# Fails: a timer counts as a waiting signal, and the user may have 1,024 of them, all processes together.
import ctypes
import errno
import os
import signal
import time

libc = ctypes.CDLL(None, use_errno=True)


def create():
    made = 0
    timer = ctypes.c_void_p()
    while made < 3000 and libc.timer_create(time.CLOCK_MONOTONIC, None, ctypes.byref(timer)) == 0:
        made += 1
    return made, ctypes.get_errno()


reading, writing = os.pipe()
for _ in range(4):
    if os.fork() == 0:
        os.write(writing, f'{create()[0]}\n'.encode())
        signal.pause()
    made = int(os.read(reading, 16))
    if made < 1000:
        break
own, error = create()
print('ok' if own < 1025 and made < 1000 and error == errno.EAGAIN else (own, made, error))
