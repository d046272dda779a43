# Tries: to become root or to gain a capability: by set-id calls, capset, ambient capabilities, set-id files, securebits.
# Fails: there is none to gain: the sets are empty, no-new-privileges is set, and the image has no set-id file.
import ctypes
import os
import stat

libc = ctypes.CDLL(None, use_errno=True)
through = []
for name, arguments in {'setuid': (0,), 'setgid': (0,), 'setreuid': (0, 0), 'setresuid': (0, 0, 0), 'setresgid': (0, 0, 0), 'setgroups': (1, (ctypes.c_uint32 * 1)(0))}.items():
    if getattr(libc, name)(*arguments) == 0:
        through.append(name)
if libc.setfsuid(0) == 0 or libc.setfsuid(-1) == 0:
    through.append('setfsuid')
header = (ctypes.c_uint32 * 2)(0x20080522, 0)
everything = (ctypes.c_uint32 * 6)(*[0xFFFFFFFF] * 6)
if libc.capset(header, everything) == 0:
    through.append('capset')
PR_SET_KEEPCAPS, PR_SET_SECUREBITS, PR_CAP_AMBIENT, PR_SET_NO_NEW_PRIVS, PR_CAPBSET_READ = 8, 28, 47, 38, 23
for name, arguments in {'ambient': (PR_CAP_AMBIENT, 2, 7, 0, 0), 'securebits': (PR_SET_SECUREBITS, 0x10), 'new privileges': (PR_SET_NO_NEW_PRIVS, 0, 0, 0, 0)}.items():
    if libc.prctl(*arguments) == 0:
        through.append(name)
status = dict(line.split(':\t', 1) for line in open('/proc/self/status') if ':\t' in line)
held = {name: status[name].strip() for name in ['CapInh', 'CapPrm', 'CapEff', 'CapAmb'] if int(status[name], 16)}
for directory, _, names in os.walk('/'):
    if directory.startswith(('/proc', '/sys')):
        continue
    for name in names:
        mode = os.lstat(os.path.join(directory, name)).st_mode
        if stat.S_ISREG(mode) and mode & (stat.S_ISUID | stat.S_ISGID):
            through.append(os.path.join(directory, name))
print('ok' if through == [] and held == {} else (through, held))
