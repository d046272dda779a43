# A daemon thread alive at exit is dropped.
import threading
import time

def work():
    try:
        time.sleep(60)
    finally:
        print("never")

threading.Thread(target=work, daemon=True).start()
print("end of main")
