# Tries: to give itself more of everything: each resource limit to infinity.
# Fails: hard limits can only be lowered.
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
limited = {'RLIMIT_CPU', 'RLIMIT_STACK', 'RLIMIT_FSIZE', 'RLIMIT_NPROC', 'RLIMIT_NOFILE', 'RLIMIT_CORE', 'RLIMIT_MEMLOCK'}
unlimited = [name for name in limited if resource.getrlimit(getattr(resource, name))[1] == resource.RLIM_INFINITY]
print('ok' if raised + unlimited == [] else raised + unlimited)
