# How many children can be forked, which shows whether others run under the same user.
import os

reading, writing = os.pipe()
children = 0
try:
    while children < 100:
        if os.fork() == 0:
            os.close(writing)
            os.read(reading, 1)
            os._exit(0)
        children += 1
except OSError as error:
    print(error)
os.close(writing)
for _ in range(children):
    os.wait()
print(children)
