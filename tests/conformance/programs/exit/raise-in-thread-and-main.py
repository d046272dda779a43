# Uncaught in both.
import threading

thread = threading.Thread(target=lambda: {}["t"])
thread.start()
thread.join()
{}["m"]
