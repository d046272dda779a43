# Flushed before the fork, it comes once; os._exit in the child drops the rest.
import os

print("once", flush=True)
pid = os.fork()
if pid == 0:
    print("lost with the child")
    os._exit(7)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
