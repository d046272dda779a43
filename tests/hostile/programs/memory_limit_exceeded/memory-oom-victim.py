# Tries: to have the kernel kill the supervisor in its place: it asks for protection, lets its children ask too, then takes
#   all there is.
# Fails: oom_score_adj is not the program's to lower, and the supervisor is the last to be chosen.
# Request: {"memory_limit": 32}
import os

for _ in range(4):
    if os.fork() == 0:
        break
for path in ['/proc/self/oom_score_adj', '/proc/self/oom_adj', f'/proc/{os.getppid()}/oom_score_adj']:
    try:
        open(path, 'w').write('-17')
    except OSError:
        pass
kept = []
while True:
    kept.append(b'x' * (1 << 20))
