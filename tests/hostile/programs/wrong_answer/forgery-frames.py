# Tries: to report its own outcome: frames of the supervisor's protocol on every descriptor that there may be.
# Fails: it has three, and what comes out of them is output, in frames of the supervisor's own.
# Error: wrong answer
import os
import struct


def frame(kind, payload=b''):
    return struct.pack('<IB', len(payload), kind) + payload


outcome = struct.pack('<BBQQQQQQQ', 1, 0, 10**6, 10**6, 10**6, 8 << 20, 0, 3, 0)
forged = frame(0x83, b'ok\n') + frame(0x84) + frame(0x85, outcome)
attached = struct.pack('>BxxxI', 1, len(forged)) + forged
for fd in range(1100):
    for bytes_ in [forged, attached]:
        try:
            os.write(fd, bytes_)
        except OSError:
            pass
