# Tries: to take all memory at once, while the interpreter that it was forked from still has to copy pages of its own
#   for having done that; in memory that only goes when the last process that holds it has ended.
# Fails: the program’s processes die first; whatever dies with them is started again, and the next test has all it
#   needs.
# Request: {"memory_limit": 16, "time_limit": 2, "tests": [{"in": "hungry", "expected_out": "ok"}, {"in": "hungry", "expected_out": "ok"}, {"in": "hungry", "expected_out": "ok"}, {"in": "modest", "expected_out": "ok"}]}
# Verdicts: memory_limit_exceeded, memory_limit_exceeded, memory_limit_exceeded, accepted
import os

if os.read(0, 1) == b'h':
    os.fork()
    while True:
        file = os.memfd_create('hunger')
        for _ in range(7):
            os.write(file, bytes(1 << 20))
print('ok')
