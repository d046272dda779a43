# Tries: to have ended while its threads still work: they print later.
# Fails: an interpreter waits for them, and the judge for the interpreter.
import threading
import time


def late():
    time.sleep(0.1)
    print('ok')


threading.Thread(target=late).start()
