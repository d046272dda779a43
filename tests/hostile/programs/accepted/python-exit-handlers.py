# Tries: to print when it should have ended: exit handlers.
# Fails: what runs at the end is the program, and its output counts whole.
import atexit
import sys


def last():
    sys.stdout.write('k')


def first():
    sys.stdout.write('o')


atexit.register(last)
atexit.register(first)
