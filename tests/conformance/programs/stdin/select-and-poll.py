# select, poll and epoll on stdin, with input and at its end.
import os
import select

def look():
    poll = select.poll()
    poll.register(0)
    ready = select.select([0], [], [], 0)
    with select.epoll() as epoll:
        epoll.register(0, select.EPOLLIN)
        print(ready, [(fd, event) for fd, event in poll.poll(0)], epoll.poll(0))

look()
print(os.read(0, 100))
look()
print(os.read(0, 100))
