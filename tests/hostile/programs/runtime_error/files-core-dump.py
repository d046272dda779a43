# Tries: to leave its memory behind: a core file, or the host’s handler of crashes.
# Fails: the limit on core files is 1: no file, and no handler is started.
# Verdicts: runtime_error, accepted
# Error: runtime error: killed by SIGABRT
import os
import resource

resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
if input() == 'first':
    os.abort()
left = [name for name in os.listdir('.') if name != 'main.py']
print('ok' if left == [] else left)
