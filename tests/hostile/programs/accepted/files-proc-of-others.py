# Tries: to read what others have in /proc: environment, memory, descriptors, files, their maps and stacks.
# Fails: they belong to another user, and are not dumpable.
import os

through = []
for pid in {1, os.getppid()}:
    for name in ['environ', 'mem', 'maps', 'smaps', 'fd', 'fdinfo', 'root', 'cwd', 'exe', 'io', 'auxv', 'stack', 'syscall', 'pagemap', 'map_files', 'clear_refs', 'ns/pid', 'personality']:
        path = f'/proc/{pid}/{name}'
        for look in [os.listdir, os.readlink, lambda path: os.open(path, os.O_RDONLY), lambda path: os.open(path, os.O_WRONLY)]:
            try:
                look(path)
                # A directory of a process can be opened; what is in it says nothing to one who may not read it.
                through.append(f'{look} {path}')
            except OSError:
                pass
print('ok' if through == [] else through)
