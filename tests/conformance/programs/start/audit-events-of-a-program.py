# What an audit hook hears of ordinary work.
import sys

def hook(event, arguments):
    if not event.startswith(("object.", "sys._getframe", "gc.")):
        print(event, [a if isinstance(a, (str, int, type(None))) else type(a).__name__ for a in arguments])

sys.addaudithook(hook)
eval("1 + 1")
exec("x = 1")
compile("1", "here", "eval")
open("file", "w").close()
import os
os.listdir(".")
os.remove("file")
sys._getframe()
sys.setprofile(None)
