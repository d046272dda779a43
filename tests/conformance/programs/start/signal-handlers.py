# The handler of every signal, as Python has it and as the kernel does.
import ctypes
import signal

for number in range(1, signal.NSIG):
    try:
        handler = signal.getsignal(number)
    except ValueError as error:
        handler = error
    print(number, handler if not callable(handler) or isinstance(handler, int) else handler.__name__)
print(signal.default_int_handler, signal.getsignal(signal.SIGINT) is signal.default_int_handler)
libc = ctypes.CDLL(None)
for number in (1, 2, 3, 6, 11, 13, 14, 15, 17, 25):
    action = (ctypes.c_uint64 * 32)()
    libc.sigaction(number, None, ctypes.byref(action))
    print(number, action[0] if action[0] < 2 else "function", action[1], hex(action[17] & 0xFFFFFFFF))
