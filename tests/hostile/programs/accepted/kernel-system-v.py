# Tries: to leave shared memory, semaphores or message queues behind, which outlive every process.
# Fails: the calls are refused.
import ctypes
import errno
import platform

libc = ctypes.CDLL(None, use_errno=True)
# numbers on x86-64 and aarch64, None where there is none
calls = {
    'shmget': (29, 194),
    'shmat': (30, 196),
    'shmctl': (31, 195),
    'semget': (64, 190),
    'semop': (65, 193),
    'semctl': (66, 191),
    'msgget': (68, 186),
    'msgsnd': (69, 189),
    'msgrcv': (70, 188),
    'msgctl': (71, 187),
    'mq_open': (240, 180),
    'mq_unlink': (241, 181),
}
through = []
for name, numbers in calls.items():
    number = numbers[platform.machine() == 'aarch64']
    if number is None:
        continue
    ctypes.set_errno(0)
    result = libc.syscall(number, 0, 4096, 0x3b6, 0, 0, 0)
    if result >= 0 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS):
        through.append((name, result, ctypes.get_errno()))

print('ok' if through == [] else through)
