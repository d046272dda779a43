# Reading in a thread, while the main thread waits.
import sys
import threading

lines = []
thread = threading.Thread(target=lambda: lines.extend(iter(sys.stdin.readline, "")))
thread.start()
thread.join()
print(lines, repr(sys.stdin.read()))
