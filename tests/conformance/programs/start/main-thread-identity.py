# The thread that runs the program is the main one for Python and for the kernel.
import _thread
import os
import signal
import threading

print(_thread._get_main_thread_ident() == threading.get_ident() == threading.main_thread().ident)
print(threading.get_native_id() == os.getpid())
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
thread = threading.Thread(target=lambda: print(_thread._get_main_thread_ident() == threading.get_ident()))
thread.start()
thread.join()
print(_thread._is_main_interpreter() if hasattr(_thread, "_is_main_interpreter") else "-", repr(threading.main_thread()).split(",")[0])
