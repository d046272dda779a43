# Tries: to hold its slot without using any CPU time.
# Fails: time in which a program waits for no processor is charged.
# Request: {"time_limit": 0.3}
import time

time.sleep(1000)
