# The same for os.abort.
import faulthandler
import os

faulthandler.enable(all_threads=False)
os.abort()
