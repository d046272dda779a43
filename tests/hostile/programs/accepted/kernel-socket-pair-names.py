# Tries: to give an end of a socket pair a name, in the abstract name space or a file, and to be called by another sandbox.
# Fails: a pair is all there is: bind, listen, connect, accept and messages with descriptors are refused.
import array
import socket

a, b = socket.socketpair()
through = []
attempts = {
    'bind to an abstract name': lambda: a.bind('\0rendezvous'),
    'bind to a file': lambda: a.bind('/box/rendezvous'),
    'listen': lambda: a.listen(),
    'connect': lambda: a.connect('\0rendezvous'),
    'accept': lambda: a.accept(),
    'send a descriptor': lambda: a.sendmsg([b'x'], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array('i', [0]))]),
}
for name, attempt in attempts.items():
    try:
        attempt()
        through.append(name)
    except PermissionError:
        pass
    except OSError as error:
        through.append((name, error))
print('ok' if through == [] else through)
