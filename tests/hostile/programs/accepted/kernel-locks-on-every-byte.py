# Tries: to fill the host's memory with locks, one for each byte of a file, which the kernel charges to nobody; and to have
#   the kernel tell of files with leases and notices.
# Fails: a lock is answered as taken, and none is. A database that locks its file goes on working, and so does flock.
import ctypes
import errno
import fcntl
import os
import sqlite3
import struct

F_OFD_GETLK, F_OFD_SETLK, F_OFD_SETLKW = 36, 37, 38
F_SETLEASE, F_NOTIFY, F_SETDELEG = 1024, 1026, 1040
through = []
with open('locked', 'w+b') as file:
    for command in [fcntl.F_SETLK, fcntl.F_SETLKW, F_OFD_SETLK, F_OFD_SETLKW]:
        for byte in range(0, 4000, 2):
            fcntl.fcntl(file, command, struct.pack('hhqqi4x', fcntl.F_WRLCK, os.SEEK_SET, byte, 1, 0))
    fcntl.lockf(file, fcntl.LOCK_EX)
    for command in [fcntl.F_GETLK, F_OFD_GETLK]:
        kind, *_ = struct.unpack('hhqqi4x', fcntl.fcntl(file, command, struct.pack('hhqqi4x', fcntl.F_WRLCK, 0, 0, 0, 0)))
        if kind != fcntl.F_UNLCK:
            through.append(f'{command} answers {kind}')
    for command, value in [(F_SETLEASE, fcntl.F_RDLCK), (F_NOTIFY, 0x80000001), (F_SETDELEG, 0)]:
        try:
            fcntl.fcntl(file if command != F_NOTIFY else os.open('.', os.O_RDONLY), command, value)
            through.append(command)
        except OSError as error:
            if error.errno != errno.EPERM:
                through.append((command, error))
    fcntl.flock(file, fcntl.LOCK_EX)
    with open('locked', 'rb') as other:
        try:
            fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
            through.append('flock was given twice')
        except BlockingIOError:
            pass
    with open('/proc/locks') as locks:
        held = len(locks.readlines())
    if held > 100:  # the host's own locks without an owner are seen here too
        through.append(f'{held} locks')

for mode in ['delete', 'wal']:
    writer = sqlite3.connect(f'{mode}.db')
    writer.execute(f'PRAGMA journal_mode = {mode}')
    writer.execute('CREATE TABLE numbers (n)')
    writer.executemany('INSERT INTO numbers VALUES (?)', [(n,) for n in range(1000)])
    writer.commit()
    writer.execute('UPDATE numbers SET n = n + 1')
    writer.rollback()
    reader = sqlite3.connect(f'{mode}.db')
    if reader.execute('SELECT count(*), sum(n) FROM numbers').fetchone() != (1000, 499500):
        through.append(f'the database in mode {mode}')
print('ok' if through == [] else through)
