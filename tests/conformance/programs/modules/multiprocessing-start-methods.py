# spawn and forkserver need exec, which is refused.
import multiprocessing
import os
import sys

print(multiprocessing.get_all_start_methods(), multiprocessing.get_start_method(allow_none=True))
sys.stderr.flush()
saved = os.dup(2)
os.dup2(os.open("/dev/null", os.O_WRONLY), 2)
context = multiprocessing.get_context("spawn")
process = context.Process(target=print)
try:
    process.start()
    process.join()
    print(process.exitcode)
except OSError as error:
    print(type(error).__name__, error)
