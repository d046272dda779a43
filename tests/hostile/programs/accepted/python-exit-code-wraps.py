# Tries: to fail in a way that looks like success: an exit code whose low byte is 0.
# Fails: the kernel hands on the low byte, so that it is success to every judge.
import os

print('ok', flush=True)
os._exit(256)
