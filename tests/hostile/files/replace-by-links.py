# Tries: to have the next test's files written elsewhere, or read from elsewhere: puts links in the place of the files and
#   of their directories, and beside them.
# Fails: the files and directories belong to root and lie in sticky directories, so nothing can be put in their place. What
#   lies beside them is gone before the next test, and the supervisor follows no link.
import os

for path in ["util", "util/deep", "util/deep/io.py", "util/words.txt", "main.py"]:
    for move in (lambda: os.rename(path, path + ".old"), lambda: os.rename(path, "/dev/shm/old"), lambda: os.unlink(path)):
        try:
            move()
            os.symlink("/dev/shm", path)
            print("replaced", path)
        except OSError:
            pass
for place in [".", "util", "util/deep"]:
    for number in range(10):
        os.symlink("/dev/shm", f"{place}/{number}")
    os.symlink("..", f"{place}/up")
os.mkdir("/dev/shm/deep")
open("/dev/shm/io.py", "w").write("print('another')")
