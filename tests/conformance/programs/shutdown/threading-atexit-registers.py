# Registering with threading during shutdown is refused.
import atexit
import threading

def late():
    try:
        threading._register_atexit(print, "never")
    except RuntimeError as error:
        print(error)

atexit.register(late)
threading._register_atexit(late)
