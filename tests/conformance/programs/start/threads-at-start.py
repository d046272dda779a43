# The main thread and nothing else.
import _thread
import os
import sys
import threading

main = threading.main_thread()
print(main.name, main.daemon, main.is_alive(), type(main), main is threading.current_thread(), main.ident == threading.get_ident())
print(main.native_id == os.getpid() == threading.get_native_id())
print(threading.active_count(), [thread.name for thread in threading.enumerate()], _thread._count(), len(threading._dangling))
print(len(sys._current_frames()), os.listdir("/proc/self/task") == [str(os.getpid())])
print(threading.stack_size(), threading.gettrace(), threading.getprofile(), threading.excepthook is threading.__excepthook__)
print(threading._shutdown_locks if hasattr(threading, "_shutdown_locks") else "no locks", len(threading._threading_atexits))
