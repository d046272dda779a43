# Tries: to be forgotten: closes every descriptor, so that no pipe tells of it any more, and goes on.
# Fails: its end is seen by its process, not by its pipes, and the watch over its time goes on.
import os

os.closerange(0, 256)
while True: pass
