# Tries: to spend its time in threads that live shorter than anybody looks.
# Fails: the CPU time of the container includes the dead.
# Request: {"time_limit": 0.3}
import threading


def work():
    for _ in range(10_000):
        pass


while True:
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
