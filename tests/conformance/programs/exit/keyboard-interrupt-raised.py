# KeyboardInterrupt uncaught: killed by SIGINT after a traceback.
import atexit

atexit.register(print, "atexit runs")
print("out")
raise KeyboardInterrupt("raised")
