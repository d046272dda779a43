# Tries: to take the files from the next test, or to change them: removes them, writes to them, through links and
#   descriptors of /proc too, and sets their times, modes, owners and attributes.
# Fails: root owns the files and they are read-only; each test gets new ones.
import os, shutil

fd = os.open("util/words.txt", os.O_RDONLY)
paths = ["util/words.txt", f"/proc/self/fd/{fd}"]
changes = [
    lambda path: os.unlink(path),
    lambda path: os.truncate(path, 0),
    lambda path: os.write(os.open(path, os.O_WRONLY), b"mine"),
    lambda path: os.write(os.open(path, os.O_RDWR | os.O_TRUNC), b"mine"),
    lambda path: os.chmod(path, 0o777),
    lambda path: os.chown(path, os.getuid(), -1),
    lambda path: os.utime(path, (1, 1)),
    lambda path: os.setxattr(path, "user.mine", b"mine"),
    lambda path: os.link(path, "util/mine"),
    lambda path: os.fchmod(fd, 0o777),
    lambda path: os.ftruncate(fd, 0),
]
for number, change in enumerate(changes):
    for path in paths:
        try:
            change(path)
            print("changed by", number, path)
        except OSError:
            pass
shutil.rmtree("util", ignore_errors=True)
print(open("util/words.txt").read() == "one\n")
