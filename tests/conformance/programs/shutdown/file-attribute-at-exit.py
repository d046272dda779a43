# __file__ and __cached__ in threads that outlive main, in atexit callbacks and in finalizers.
import atexit
import threading
import time

def look(where):
    print(where, globals().get("__file__", "gone"), globals().get("__cached__", "gone"), "__spec__" in globals(), __name__)

class Late:
    def __del__(self):
        look("finalizer")

late = Late()
atexit.register(look, "atexit")
threading.Thread(target=lambda: (time.sleep(0.2), look("thread"))).start()
look("main")
