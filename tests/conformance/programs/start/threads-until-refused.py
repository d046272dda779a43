# How many threads can be started, which shows whether others run under the same user.
import threading

threading.stack_size(64 * 1024)
stop = threading.Event()
threads = []
try:
    while len(threads) < 100:
        thread = threading.Thread(target=stop.wait)
        thread.start()
        threads.append(thread)
except RuntimeError as error:
    print(error)
print(len(threads), threading.active_count())
stop.set()
