# Tries: to have the interpreter killed that the next test is to be forked from: in its last moment forty processes
#   hold all the memory in files without a name, and each asks for more.
# Fails: a program's processes come before it in the kernel's choice; were it killed, it would be started again.
# Request: {"memory_limit": 64, "time_limit": 5, "tests": [{"in": "first", "expected_out": "ok"}, {"in": "second", "expected_out": "ok"}, {"in": "first", "expected_out": "ok"}, {"in": "second", "expected_out": "ok"}]}
# Verdicts: memory_limit_exceeded, accepted, memory_limit_exceeded, accepted
import os
import time

if input() == 'first':
    files = [os.memfd_create(f'hunger {number}') for number in range(40)]
    reading, writing = os.pipe()
    for file in files:
        if os.fork() == 0:
            os.read(reading, 1)
            for _ in range(7):
                os.write(file, bytes(1 << 20))
            data = b'x' * (100 << 20)
            time.sleep(10)
    os.write(writing, bytes(40))
    os.wait()  # the first of them has been killed
print('ok')
