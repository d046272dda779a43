# _thread.interrupt_main from a thread.
import _thread
import signal
import threading

thread = threading.Thread(target=_thread.interrupt_main)
try:
    thread.start()
    thread.join()
    for _ in range(100_000):
        pass
except KeyboardInterrupt:
    print("interrupted")
thread.join()
_thread.interrupt_main(signal.SIGTERM)
print("SIGTERM has no Python handler: nothing happens")
