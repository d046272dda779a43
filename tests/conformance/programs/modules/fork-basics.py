# os.fork: values are copied, exit codes come back, threads do not.
import os
import sys
import threading

value = [1]
children = []
for number in range(4):
    pid = os.fork()
    if pid == 0:
        value.append(number)
        print("child", number, value, os.getppid() != 1, threading.active_count(), threading.main_thread() is threading.current_thread(), flush=True)
        sys.exit(number)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)
print(value)
pid = os.fork()
if pid == 0:
    raise ValueError("in the child")
print(os.waitstatus_to_exitcode(os.wait()[1]))
