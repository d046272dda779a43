# threading.excepthook of the program's own.
import threading

def hook(arguments):
    print(arguments.exc_type.__name__, arguments.exc_value, arguments.thread.name, arguments.exc_traceback.tb_frame.f_code.co_name)

threading.excepthook = hook
thread = threading.Thread(target=lambda: 1 / 0)
thread.start()
thread.join()
