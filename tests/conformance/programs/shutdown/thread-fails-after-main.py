# A thread that fails when main has ended.
import threading
import time

def work():
    time.sleep(0.2)
    raise ValueError("late")

threading.Thread(target=work).start()
print("end of main")
