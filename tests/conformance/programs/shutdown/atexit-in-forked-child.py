# A child that ends by itself runs the callbacks too; one that calls os._exit does not.
import atexit
import os

parent = os.getpid()
atexit.register(lambda: print("callback in", "parent" if os.getpid() == parent else "child"))
for how in ("falls through", "os._exit"):
    print(how, flush=True)
    if os.fork() == 0:
        if how == "os._exit":
            os._exit(0)
        raise SystemExit(2)
    print(os.waitstatus_to_exitcode(os.wait()[1]))
