# Tries: to wait for ever for what it cannot get: locks that two of its processes take from each other.
# Fails: whoever waits for itself is charged for it.
# Request: {"time_limit": 0.3}
import fcntl
import os

files = [os.open(name, os.O_RDWR | os.O_CREAT) for name in ('a', 'b')]
names = ['a', 'b']
reading, writing = os.pipe()
answering, answer = os.pipe()
parent = os.fork() != 0
mine, theirs = names if parent else reversed(names)
fcntl.flock(own := os.open(mine, os.O_RDWR), fcntl.LOCK_EX)
os.write(writing if parent else answer, b'x')
os.read(answering if parent else reading, 1)
fcntl.flock(os.open(theirs, os.O_RDWR), fcntl.LOCK_EX)
print('ok')
