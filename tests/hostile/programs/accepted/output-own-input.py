# Tries: to write the input of the next test: it opens its stdin for writing, fills it, and leaves that to an orphan.
# Fails: each test has pipes of its own, and the orphan dies with the test.
import os
import sys
import time

if (line := sys.stdin.readline()) == 'first\n':
    more = os.open('/dev/stdin', os.O_WRONLY | os.O_NONBLOCK)
    os.write(more, b'third\n' * 5000)
    if os.fork() == 0:
        time.sleep(60)
    # Its own input has no end now, which is its own affair.
    print('ok' if os.read(0, 6) == b'third\n' else 'its own input did not change')
else:
    rest = sys.stdin.read()
    print('ok' if (line, rest) == ('second\n', '') else (line, rest[:50]))
