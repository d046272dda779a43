# SIGINT caught, in main and in a nested call.
import os
import signal

def interrupt():
    os.kill(os.getpid(), signal.SIGINT)
    for _ in range(1000):
        pass

for _ in range(3):
    try:
        interrupt()
    except KeyboardInterrupt as error:
        print(repr(error), error.__traceback__.tb_next.tb_frame.f_code.co_name)
signal.raise_signal(signal.SIGINT)
