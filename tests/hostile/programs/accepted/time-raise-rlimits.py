# Tries: to give itself more of everything: each resource limit raised by one.
# Fails: hard limits can only be lowered, and each that matters has been.
import resource

names = [name for name in dir(resource) if name.startswith('RLIMIT_')]
raised = []
for name in names:
    limit = getattr(resource, name)
    soft, hard = resource.getrlimit(limit)
    if hard == resource.RLIM_INFINITY:
        continue
    try:
        resource.setrlimit(limit, (soft, hard + 1))
        raised.append(name)
    except (ValueError, PermissionError):
        pass
# Also where the machine's own default is finite, and larger than a program's should be.
most = {
    'CPU': 10,
    'STACK': 128 << 20,
    'FSIZE': 8 << 20,
    'NPROC': 64,
    'NOFILE': 256,
    'CORE': 1,
    'MEMLOCK': 0,
    'MSGQUEUE': 0,
    'SIGPENDING': 1024,
    'NICE': 0,
    'RTPRIO': 0,
}
for name, limit in most.items():
    hard = resource.getrlimit(getattr(resource, f'RLIMIT_{name}'))[1]
    if not 0 <= hard <= limit:
        raised.append((name, hard))
print('ok' if raised == [] else raised)
