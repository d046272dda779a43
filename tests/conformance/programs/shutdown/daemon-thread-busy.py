# A daemon thread that computes while the interpreter ends.
import threading

started = threading.Event()

def work():
    started.set()
    number = 0
    while True:
        number += 1

for _ in range(3):
    threading.Thread(target=work, daemon=True).start()
started.wait()
print("end of main")
