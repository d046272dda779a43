# Tries: to end up a second time at the point where the interpreter was held ready: it opens its script again, from
#   machine code, from a thread, and by way of an error whose line the interpreter reads from the file.
# Fails: that door is open once; from then on the script is a file like any other.
import ctypes
import threading

path = b'/box/main.py'
libc = ctypes.CDLL(None)
found = []


def look(name):
    function = getattr(libc, name)
    function.restype = ctypes.c_void_p
    file = function(path, b'r')
    found.append(file is not None and libc.fgetc(ctypes.c_void_p(file)) == ord('#'))


for name in ['fopen64', 'fopen']:
    look(name)
    thread = threading.Thread(target=look, args=(name,))
    thread.start()
    thread.join()
try:
    compile('return', path.decode(), 'exec')
except SyntaxError as error:
    # The first line of this file.
    found.append(error.text.startswith('# Tries: to end up'))
print('ok' if found == [True] * 5 else found)
