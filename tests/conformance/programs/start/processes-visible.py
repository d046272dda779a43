# Which other processes there are: only pid 1, which is root's.
import os

own = os.getpid()
others = [int(name) for name in os.listdir("/proc") if name.isdigit() and int(name) != own]
print(len(others), 1 in others, os.getppid() in others)
for pid in sorted(others):
    print(open(f"/proc/{pid}/comm").read().strip() if pid == 1 else "another", os.stat(f"/proc/{pid}").st_uid == os.getuid())
