# os.fork does not warn when no other thread runs: a helper thread of the interpreter's would show here.
import os
import threading
import warnings

warnings.simplefilter("always")
thread = threading.Thread(target=print, args=("thread",))
thread.start()
thread.join()
pid = os.fork()
if pid == 0:
    os._exit(0)
os.waitpid(pid, 0)
print("end of main")
