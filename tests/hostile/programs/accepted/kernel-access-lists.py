# Tries: to fill the host's memory with access lists: each file may have one of 64 KiB, each directory two, and the kernel
#   charges them to nobody.
# Fails: a list, like every attribute, has at most 1 KiB.
import errno
import os
import struct

def list_of(entries):
    header, none = struct.pack('<I', 2), 0xFFFFFFFF
    named = b''.join(struct.pack('<HHI', 0x02, 7, number + 1) for number in range(entries))
    rest = b''.join(struct.pack('<HHI', tag, 7, none) for tag in (0x04, 0x10, 0x20))
    return header + struct.pack('<HHI', 0x01, 7, none) + named + rest


os.mkdir('directory')
through = []
for name in ['system.posix_acl_access', 'system.posix_acl_default', 'user.a']:
    try:
        os.setxattr('directory', name, list_of(200))
        through.append(name)
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.EOPNOTSUPP):
            through.append((name, error))
    try:
        os.setxattr('directory', name, list_of(10))
    except OSError as error:
        if error.errno != errno.EOPNOTSUPP:
            through.append(('a short list', name, error))
print('ok' if through == [] else through)
