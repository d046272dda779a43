# Tries: to read what others have in /proc: environment, memory, descriptors, files, maps, stacks; and to write there.
# Fails: they belong to another user, and are not dumpable.
import errno
import os

secrets = {
    os.listdir: ['fd', 'fdinfo', 'map_files', 'task/{}/fd'],
    os.readlink: ['exe', 'cwd', 'root', 'fd/0', 'fd/1', 'ns/pid', 'ns/mnt'],
    lambda path: os.read(os.open(path, os.O_RDONLY), 1): [
        'environ', 'mem', 'maps', 'smaps', 'io', 'auxv', 'stack', 'syscall', 'pagemap', 'personality', 'task/{}/mem',
        'fd/0', 'fdinfo/0',
    ],
    # Some of these can be opened by everybody, and written to by few.
    lambda path: os.write(os.open(path, os.O_WRONLY), b'0'): [
        'mem', 'clear_refs', 'comm', 'oom_score_adj', 'coredump_filter', 'uid_map', 'gid_map', 'sched', 'fd/1',
        'timerslack_ns', 'attr/current', 'autogroup', 'loginuid',
    ],
}
refusals = {errno.EACCES, errno.EPERM, errno.ENOENT, errno.EROFS}
through = []
others = [pid for pid in os.listdir('/proc') if pid.isdigit() and int(pid) != os.getpid()]
for pid in others:
    for look, names in secrets.items():
        for name in names:
            try:
                look(f'/proc/{pid}/{name.format(pid)}')
                through.append(f'{pid}/{name}')
            except OSError as error:
                if error.errno not in refusals:
                    through.append(f'{pid}/{name}: {error}')
# The supervisor is pid 1; beside it are the one that watches this test and the one that it was forked from.
print('ok' if through == [] and '1' in others and len(others) == 3 else (others, through))
