# How much waits in the pipe before and after sys.stdin has filled its buffer.
import array
import fcntl
import sys
import termios

def waiting():
    count = array.array("i", [0])
    fcntl.ioctl(0, termios.FIONREAD, count)
    return count[0]

print(waiting())
print(repr(sys.stdin.readline()), waiting())
print(len(sys.stdin.read()), waiting())
