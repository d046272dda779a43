# Tries: to lose bytes, or to slow the supervisor down, by turning its pipe into one that hands over packet by packet.
# Fails: a packet is never larger than a page, a read always has room for it, and the mode changes no byte.
# Request: {"time_limit": 3, "checker": "exact", "tests": [{"in": "", "expected_out": ["x", 600000]}]}
import os

# A pipe that is opened anew by its name can have another mode than the descriptor that was inherited (pipe(2), O_DIRECT).
packets = os.open('/proc/self/fd/1', os.O_WRONLY | os.O_DIRECT)
for number in range(10_000):
    os.write(packets if number % 3 else 1, b'x' * 50)
    os.write(packets, b'')
for _ in range(20):
    os.write(packets, b'x' * 5000)
