# Tries: to become another user, whom the kill between two tests would not reach: root, a neighbour, with and without
#   capabilities that it gives itself.
# Fails: it holds no capability, cannot gain one, and all three of its user ids are the same.
import ctypes
import os
import platform

libc = ctypes.CDLL(None, use_errno=True)
before = (os.getresuid(), os.getresgid(), os.getgroups())
through = []


def attempt(name, call):
    try:
        call()
        through.append(name)
    except PermissionError:
        pass


for user in [0, 1, 65534, os.getuid() - 1, os.getuid() + 1]:
    attempt(f'setuid {user}', lambda: os.setuid(user))
    attempt(f'setgid {user}', lambda: os.setgid(user))
    attempt(f'setreuid {user}', lambda: os.setreuid(-1, user))
    attempt(f'setresuid {user}', lambda: os.setresuid(-1, -1, user))
    attempt(f'setresgid {user}', lambda: os.setresgid(user, -1, -1))
    attempt(f'setgroups {user}', lambda: os.setgroups([user]))

capset = {'x86_64': 126, 'aarch64': 91}[platform.machine()]
header = (ctypes.c_uint32 * 2)(0x20080522, 0)  # version 3, the caller
for capability in range(41):
    bits = [0] * 6
    for word in range(3):  # effective, permitted, inheritable
        bits[word + 3 * (capability // 32)] = 1 << capability % 32
    if libc.syscall(capset, header, (ctypes.c_uint32 * 6)(*bits)) == 0:
        through.append(f'capability {capability}')
PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, PR_SET_SECUREBITS = 47, 2, 28
for name, arguments in {
    'ambient': (PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, 7, 0, 0),
    'securebits': (PR_SET_SECUREBITS, 1, 0, 0, 0),
}.items():
    if libc.prctl(*arguments) == 0:
        through.append(name)
sets = [line for line in open('/proc/self/status') if line.startswith(('CapInh', 'CapPrm', 'CapEff', 'CapAmb'))]
held = [line for line in sets if int(line.split()[1], 16) != 0]
changed = (os.getresuid(), os.getresgid(), os.getgroups()) != before
print('ok' if through + held == [] and not changed else (through, held))
