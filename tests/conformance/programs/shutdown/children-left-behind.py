# Children that are still there when main ends do not hold the exit up.
import os
import time

for _ in range(3):
    if os.fork() == 0:
        os.closerange(0, 3)
        time.sleep(30)
        os._exit(0)
print("end of main")
