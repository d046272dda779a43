# Tries: to find a device that should not be there.
# Fails: /dev has what programs need and no more.
import os

expected = {
    'core', 'fd', 'full', 'mqueue', 'null', 'ptmx', 'pts', 'random', 'shm', 'stderr', 'stdin', 'stdout', 'tty',
    'urandom', 'zero', 'console',
}
through = [name for name in os.listdir('/dev') if name not in expected]
for name in ['ptmx', 'tty', 'console', 'pts/ptmx', 'core', 'kmsg', 'mem', 'fuse', 'net/tun', 'kvm']:
    try:
        os.close(os.open(f'/dev/{name}', os.O_RDONLY | os.O_NONBLOCK))
        through.append(f'opened {name}')
    except OSError:
        pass
print('ok' if through == [] else through)
