# SIGHUP to its whole process group.
import os
import signal

os.killpg(0, signal.SIGHUP)
