# How many files can be opened.
import os

fds = []
try:
    while True:
        fds.append(os.open("/dev/null", os.O_RDONLY))
except OSError as error:
    print(error)
print(len(fds), fds[0], fds[-1])
