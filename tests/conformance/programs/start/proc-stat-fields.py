# Session, group, terminal, priority and the like in /proc/self/stat.
import os

fields = open("/proc/self/stat").read().rpartition(")")[2].split()
pid = str(os.getpid())
print("state", fields[0], "ppid", fields[1] == str(os.getppid()), "group", fields[2] == pid, "session", fields[3] == pid)
print("tty", fields[4], "tpgid", fields[5], "priority", fields[15], "nice", fields[16], "threads", fields[17])
print("exit signal", fields[35], "rt", fields[37], "policy", fields[38], "children's time", fields[13], fields[14])
print("signals", fields[28:32], "exit code", fields[49])
