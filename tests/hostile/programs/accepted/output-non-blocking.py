# Tries: to lose or to gain output by a pipe that does not block.
# Fails: the pipe is larger than what is kept, and is emptied all the time; a write that is refused can be repeated.
# Request: {"tests": [{"in": "", "expected_out": ["x", 1000000]}]}
import os

os.set_blocking(1, False)
left = b'x' * 1_000_000
while left:
    try:
        left = left[os.write(1, left):]
    except BlockingIOError:
        pass
