# Tries: to lose bytes, or to slow the supervisor down, by turning its pipe into one that hands over packet by packet.
# Fails: a read has room for all that the pipe holds, so no packet is cut, and the mode changes no byte.
# Request: {"time_limit": 3, "checker": "exact", "tests": [{"in": "", "expected_out": ["x", 600000]}]}
import fcntl
import os

# Set on the descriptor that is there: pipe(2), O_DIRECT; fcntl(2), F_SETFL.
plain = os.open('/proc/self/fd/1', os.O_WRONLY)
fcntl.fcntl(1, fcntl.F_SETFL, os.O_DIRECT)
for number in range(10_000):
    os.write(1 if number % 3 else plain, b'x' * 50)
    os.write(1, b'')
for _ in range(20):
    os.write(1, b'x' * 5000)
