# Tries: to pass for the supervisor: it writes its path over its arguments, its environment and its name in memory, and
#   leaves a child that looks like that.
# Fails: nobody goes by those; the next test is killed and started by pid.
import ctypes
import os
import sys
import time

PR_SET_NAME = 15
libc = ctypes.CDLL(None)
wrong = []
if sys.argv != ['main.py'] or open('/proc/self/comm').read().strip().startswith('super'):
    wrong.append((sys.argv, open('/proc/self/comm').read()))
# The environment's strings lie right behind the arguments'.
environ = ctypes.POINTER(ctypes.c_char_p).in_dll(libc, 'environ')
address = ctypes.cast(environ, ctypes.POINTER(ctypes.c_void_p))[0]
ctypes.memset(address - len('main.py\0'), ord('x'), len('main.py'))
ctypes.memmove(address, b'/supervisor', 12)
libc.prctl(PR_SET_NAME, b'supervisor')
with open('/proc/self/cmdline', 'rb') as file:
    if b'main.py' in file.read():
        wrong.append('the arguments are still there')
if os.fork() == 0:
    time.sleep(60)
print('ok' if wrong == [] else wrong)
