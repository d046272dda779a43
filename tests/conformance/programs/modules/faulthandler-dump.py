# dump_traceback of the current thread, and a later one.
import faulthandler
import sys
import time

print(faulthandler.is_enabled())
def f():
    faulthandler.dump_traceback(all_threads=False)
f()
faulthandler.enable(all_threads=False)
print(faulthandler.is_enabled())
faulthandler.disable()
file = open("file", "w+")
faulthandler.dump_traceback_later(0.05, file=file)
time.sleep(0.2)
faulthandler.cancel_dump_traceback_later()
file.seek(0)
for line in file:
    print(line.rstrip() if " 0x" not in line else "(a line with an address)")
