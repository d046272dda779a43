# Limits lowered by the program itself.
import os
import resource

resource.setrlimit(resource.RLIMIT_NOFILE, (10, 10))
try:
    while True:
        os.dup(0)
except OSError as error:
    print(error)
os.closerange(3, 20)
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
with open("file", "wb", buffering=0) as file:
    print(file.write(b"x" * 200))
    try:
        file.write(b"x")
    except OSError as error:
        print(error)
for wrong in (lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (11, 11)), lambda: resource.setrlimit(resource.RLIMIT_NPROC, (1000, 1000)), lambda: resource.setrlimit(99, (1, 1))):
    try:
        wrong()
    except (ValueError, OSError) as error:
        print(error)
resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))
bytearray(2**31)
