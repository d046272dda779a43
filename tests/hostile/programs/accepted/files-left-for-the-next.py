# Tries: to talk to the next test: by files, links, attributes, modes, times, in every place that can be written.
# Fails: nothing can be written but two directories, and both are emptied. They are not the program’s: their mode and
#   their times are not its to set.
import os
import tempfile

places = [
    '/box', '/dev/shm', '/tmp', '/var/tmp', '/run', '/dev', '/dev/mqueue', '/dev/pts', '/', '/etc', '/usr',
    '/proc/self', '/sys', '/home', '/root', '/var',
]
if input() == 'first':
    written = []
    for place in places:
        try:
            open(f'{place}/message', 'x').write('hello')
            written.append(place)
        except OSError:
            pass
        for change in [
            lambda: os.chmod(place, 0o700), lambda: os.utime(place, (1, 1)),
            lambda: os.setxattr(place, 'user.message', b'hello'), lambda: os.chown(place, os.getuid(), -1),
        ]:
            try:
                change()
                written.append(f'changed {place}')
            except OSError:
                pass
    print('ok' if written == ['/box', '/dev/shm'] else written)
else:
    marked = [place for place in places if os.path.exists(place) and os.stat(place).st_mtime == 1]
    found = marked + [place for place in places if os.path.lexists(f'{place}/message')]
    print('ok' if found + os.listdir('/dev/shm') == [] and os.listdir('/box') == ['main.py'] else found)
