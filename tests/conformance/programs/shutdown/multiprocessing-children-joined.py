# multiprocessing waits for its children at exit and ends its daemons.
import multiprocessing
import time

def work(name, seconds):
    time.sleep(seconds)
    print(name, "ends", flush=True)

multiprocessing.Process(target=work, args=("child", 0.2)).start()
multiprocessing.Process(target=work, args=("daemon", 30), daemon=True).start()
print("end of main", flush=True)
