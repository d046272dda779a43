# Names, daemons, native ids, enumerate, current_thread in a foreign thread.
import _thread
import threading
import time

done = threading.Event()
def foreign():
    thread = threading.current_thread()
    print(type(thread).__name__, thread.name, thread.daemon, thread.is_alive())
    done.set()
_thread.start_new_thread(foreign, ())
done.wait()
thread = threading.Thread(target=time.sleep, args=(0.05,), name="sleeper", daemon=True)
print(thread.ident, thread.is_alive(), thread.daemon)
thread.start()
print(thread.ident is not None, thread.native_id != threading.get_native_id(), sorted(t.name for t in threading.enumerate() if "Dummy" not in t.name))
thread.join()
print(thread.is_alive())
for action in (thread.start, threading.current_thread().join, lambda: setattr(threading.main_thread(), "daemon", True)):
    try:
        action()
    except RuntimeError as error:
        print(error)
