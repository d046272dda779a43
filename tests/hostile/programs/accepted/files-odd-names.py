# Tries: to confuse whoever lists its files: names of 255 bytes, of every byte, with line ends, that look like options or
#   paths.
# Fails: names are bytes to the supervisor, and it removes what it lists.
import os

odd = [bytes([byte]) for byte in range(1, 256) if byte not in b'/.']
odd += [b'x' * 255, b'a\nb', b'-rf', b'*', b'...', b' ', b'\xff' * 255, '\u202e'.encode() * 80, b'main.py ', b'..\n']
if input() == 'first':
    for name in odd:
        open(name, 'w').close()
    print('ok')
else:
    left = sorted(set(os.listdir(b'.')) - {b'main.py'})
    print('ok' if left == [] else left)
