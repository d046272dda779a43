# Tries: to have the watcher killed in the middle of its work: holds all memory in pipes, which the kernel frees late, while
#   its output floods.
# Fails: what the watcher has not sent lies in memory of the supervisor's, which sends it when the program is dead.
import fcntl, os

if os.fork() == 0:
    while True: os.write(1, b"o" * 4096)
for _ in range(3):
    if os.fork() == 0: break
held = []
while True:
    held.append(bytearray(1 << 20))
    try:
        ends = os.pipe()
        os.set_blocking(ends[1], False)
        fcntl.fcntl(ends[1], 1031, 1 << 20)  # F_SETPIPE_SZ
        while os.write(ends[1], b"m" * 65536): pass
    except OSError:
        pass
