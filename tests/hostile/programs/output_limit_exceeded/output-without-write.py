# Tries: to get more out than is counted, by calls that move bytes without write(2).
# Fails: what counts is what comes out of the pipe.
# Request: {"tests": [{"in": "splice", "expected_out": ""}, {"in": "sendfile", "expected_out": ""}, {"in": "tee", "expected_out": ""}, {"in": "writev", "expected_out": ""}]}
import os

WANTED = (1 << 20) + 1
file = os.open('file', os.O_RDWR | os.O_CREAT)
os.write(file, b'x' * 65536)
reading, writing = os.pipe()


def tee(wanted):
    os.splice(file, writing, min(wanted, 4096), offset_src=0)
    moved = tee_call(reading, 1, wanted, 0)
    os.read(reading, 65536)
    return moved


def tee_call(*arguments):
    moved = libc.tee(*arguments)
    if moved < 0:
        raise OSError(ctypes.get_errno(), 'tee')
    return moved


calls = {
    'splice': lambda wanted: os.splice(file, 1, min(wanted, 65536), offset_src=0),
    'sendfile': lambda wanted: os.sendfile(1, file, 0, min(wanted, 65536)),
    'tee': tee,
    'writev': lambda wanted: os.writev(1, [b'x'] * min(wanted, 1000)),
}
how = input()
if how == 'tee':
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
left = WANTED
while left > 0:
    left -= calls[how](left)
