# Texts of operating system errors; the last is uncaught.
import os

for action in (lambda: open("nothing"), lambda: open("/box"), lambda: open("main.py", "w"), lambda: os.listdir("main.py"), lambda: os.mkdir("/new"),
               lambda: os.rmdir("/box"), lambda: open("/dev/full", "w").write("x" * 10_000), lambda: os.close(99), lambda: os.kill(2**22, 0)):
    try:
        action()
    except OSError as error:
        print(type(error).__name__, error, error.errno, error.filename)
open("no/such/file")
