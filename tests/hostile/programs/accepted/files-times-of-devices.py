# Tries: to pass on a secret in the times of what outlives the test: devices and directories that everybody may touch.
# Fails: after each test the supervisor touches them all.
# Request: {"tests": [{"in": "first", "expected_out": "ok"}, {"in": "second", "expected_out": "ok"}, {"in": "second", "expected_out": "ok"}]}
import os
import time

# In the order in which the supervisor touches them.
devices = ['/dev/null', '/dev/zero', '/dev/full', '/dev/random', '/dev/urandom', '/dev/tty']
devices = [device for device in devices if os.path.exists(device)]
if input() == 'first':
    others = []
    for directory, _, names in os.walk('/'):
        if not directory.startswith(('/proc', '/sys')):
            for path in [directory, *(os.path.join(directory, name) for name in names)]:
                is_own = os.path.realpath(path).startswith('/proc/') or path == __file__
                if not is_own and path not in devices and os.access(path, os.W_OK):
                    others.append(path)
    for device in reversed(devices):
        os.utime(device)
        time.sleep(0.01)
    print('ok' if sorted(others) == ['/box', '/dev/shm'] else others)
else:
    times = [(os.stat(device).st_atime_ns, os.stat(device).st_mtime_ns) for device in devices]
    flat = [moment for pair in times for moment in pair]
    print('ok' if len(devices) > 4 and flat == sorted(flat) else times)
