# A child forked in a thread that returns: the child ends as its thread does.
import os
import threading
import warnings

warnings.simplefilter("ignore")
def work():
    global pid
    pid = os.fork()
thread = threading.Thread(target=work)
thread.start()
thread.join()
if pid == 0:
    print("not reached: this thread does not exist in the child")
else:
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
