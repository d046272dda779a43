# Which files are mapped into the process, and how; but the library that holds the interpreter.
import collections

found = collections.Counter()
for line in open("/proc/self/maps"):
    fields = line.split()
    if len(fields) > 5 and not fields[5].endswith("/template.so"):
        found[fields[5], fields[1]] += 1
for (name, access), count in sorted(found.items()):
    print(name, access, count if name.startswith("/") else "")
