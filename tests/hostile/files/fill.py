# Tries: to leave no room for the next test's files: fills the directories with files and bytes, keeps them open, and leaves
#   a process that goes on.
# Fails: every process is dead and every place empty before the next test's files are made.
import os

kept = []
try:
    with open("util/large", "wb", buffering=0) as large:
        while True: large.write(bytes(1 << 16))
except OSError:
    pass
if os.fork() == 0:
    os.setsid()
    while True:
        for place in ["util", "util/deep"]:
            try:
                os.mkdir(f"{place}/{len(kept)}")
            except OSError:
                pass
        kept.append(None)
try:
    for number in range(2000): kept.append(open(f"util/deep/f{number}", "w"))
except OSError:
    pass
try:
    for number in range(2000): os.mkdir(f"util/m{number}")
except OSError:
    pass
