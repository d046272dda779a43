# Every resource limit.
import resource

for name in sorted(dir(resource)):
    if name.startswith("RLIMIT_"):
        print(name, resource.getrlimit(getattr(resource, name)), resource.prlimit(0, getattr(resource, name)))
print(open("/proc/self/limits").read())
