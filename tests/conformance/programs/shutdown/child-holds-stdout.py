# A child that outlives its parent and holds stdout: what it would write later is not waited for.
import os
import time

if os.fork() == 0:
    time.sleep(30)
    os.write(1, b"never seen\n")
    os._exit(0)
print("end of main")
