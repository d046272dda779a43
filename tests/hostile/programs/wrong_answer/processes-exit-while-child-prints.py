# Tries: to end with success while a child goes on printing the answer.
# Fails: the child is dead a moment later, and what it has printed until then is not what is expected.
import os

if os.fork() == 0:
    while True:
        os.write(1, b'.')
os._exit(0)
