# The usual time limit: a handler that raises out of a loop.
import signal

def handler(number, frame):
    raise TimeoutError(f"out of {frame.f_code.co_name}")

def work():
    while True:
        pass

signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    work()
except TimeoutError as error:
    print(error)
signal.setitimer(signal.ITIMER_REAL, 0.05)
input_line = __import__("time").sleep(5)
