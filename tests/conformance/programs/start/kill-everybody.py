# A signal to all processes that may be signalled reaches nobody.
import os
import signal

for number in (0, signal.SIGTERM, signal.SIGKILL):
    try:
        os.kill(-1, number)
        print("somebody was there")
    except OSError as error:
        print(error)
print("end of main")
