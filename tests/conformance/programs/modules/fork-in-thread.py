# A child forked in a thread has that thread as its main one.
import os
import threading
import warnings

warnings.simplefilter("ignore")
def work():
    pid = os.fork()
    if pid == 0:
        print(threading.current_thread().name, type(threading.current_thread()).__name__, threading.current_thread() is threading.main_thread(), threading.active_count(), flush=True)
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)
thread = threading.Thread(target=work, name="forker")
thread.start()
thread.join()
