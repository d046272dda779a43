# Tries: to look as if it had ended: its first thread exits, another one goes on.
# Fails: a process has ended when all its threads have.
# Request: {"time_limit": 0.3}
import ctypes
import platform
import threading
import time

threading.Thread(target=time.sleep, args=(60,)).start()
ctypes.CDLL(None).syscall({'x86_64': 60, 'aarch64': 93}[platform.machine()], 0)
