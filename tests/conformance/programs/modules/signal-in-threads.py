# Handlers run in the main thread; signals to threads and to the process.
import os
import signal
import threading

handled = threading.Event()
def handler(number, frame):
    print(signal.Signals(number).name, threading.current_thread().name)
    handled.set()

signal.signal(signal.SIGUSR1, handler)
def work():
    for send in (lambda: signal.pthread_kill(threading.get_ident(), signal.SIGUSR1), lambda: os.kill(os.getpid(), signal.SIGUSR1)):
        handled.clear()
        send()
        handled.wait()
    try:
        signal.signal(signal.SIGUSR2, handler)
    except ValueError as error:
        print(error)
thread = threading.Thread(target=work)
thread.start()
while thread.is_alive():
    thread.join(0.01)
signal.pthread_kill(threading.main_thread().ident, signal.SIGUSR1)
