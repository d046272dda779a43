# A signal to all processes: it is not refused, and the program goes on.
import os
import signal

for number in (0, signal.SIGTERM, signal.SIGKILL):
    try:
        print(os.kill(-1, number))
    except OSError as error:
        print(error)
print("end of main")
