# Tries: to be done in time, and to go on in what runs at the end.
# Fails: the program has ended when its process has.
# Request: {"time_limit": 0.3}
import atexit


def linger():
    while True:
        pass


atexit.register(linger)
print('ok')
