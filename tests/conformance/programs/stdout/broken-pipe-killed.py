# With the default handler, SIGPIPE kills.
import os
import signal

print("before", flush=True)
signal.signal(signal.SIGPIPE, signal.SIG_DFL)
reading, writing = os.pipe()
os.close(reading)
os.write(writing, b"x")
