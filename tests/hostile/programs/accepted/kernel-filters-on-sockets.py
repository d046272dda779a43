# Tries: to fill what every new sandbox needs for its filter: the machine code of filters on sockets comes from the same
#   limit of the whole host (net.core.bpf_jit_limit).
# Fails: a socket takes no filter. What else a program sets on its sockets it may set.
import ctypes
import errno
import socket
import struct

SO_ATTACH_FILTER, SO_ATTACH_BPF, SO_ATTACH_REUSEPORT_CBPF, SO_ATTACH_REUSEPORT_EBPF = 26, 50, 51, 52
RETURN_ALL = struct.pack('HBBI', 0x06, 0, 0, 0xFFFF)
instruction = ctypes.create_string_buffer(RETURN_ALL, len(RETURN_ALL))
program = struct.pack('HP', 1, ctypes.addressof(instruction))
a, b = socket.socketpair()
through = []
for option, value in [
    (SO_ATTACH_FILTER, program), (SO_ATTACH_REUSEPORT_CBPF, program), (SO_ATTACH_BPF, struct.pack('i', 0)),
    (SO_ATTACH_REUSEPORT_EBPF, struct.pack('i', 0)),
]:
    try:
        a.setsockopt(socket.SOL_SOCKET, option, value)
        through.append(option)
    except OSError as error:
        if error.errno != errno.EPERM:
            through.append((option, error))
a.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 8192)
a.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, struct.pack('ll', 1, 0))
a.sendall(b'whole')
if b.recv(100) != b'whole':
    through.append('a filter cut it')
print('ok' if through == [] else through)
