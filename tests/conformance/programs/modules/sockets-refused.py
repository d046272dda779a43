# Sockets are refused, pairs of local ones work.
import select
import selectors
import socket

for family, kind in ((socket.AF_INET, socket.SOCK_STREAM), (socket.AF_INET6, socket.SOCK_DGRAM), (socket.AF_UNIX, socket.SOCK_STREAM)):
    try:
        socket.socket(family, kind)
    except OSError as error:
        print(family.name, error)
a, b = socket.socketpair()
a.sendall(b"hello")
print(b.recv(10), a.family.name, a.getsockname(), b.fileno(), a.fileno(), a.gettimeout())
with selectors.DefaultSelector() as selector:
    selector.register(a, selectors.EVENT_READ | selectors.EVENT_WRITE)
    print(type(selector).__name__, [events for key, events in selector.select(0)])
print(socket.gethostname(), socket.getdefaulttimeout(), socket.has_ipv6)
socket.create_connection(("127.0.0.1", 80), 1)
