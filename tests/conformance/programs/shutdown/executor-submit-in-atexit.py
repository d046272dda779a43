# Work cannot be handed in during shutdown.
import atexit
import concurrent.futures

executor = concurrent.futures.ThreadPoolExecutor(1)

def late():
    try:
        executor.submit(print, "never")
    except RuntimeError as error:
        print(error)

atexit.register(late)
executor.submit(print, "work")
