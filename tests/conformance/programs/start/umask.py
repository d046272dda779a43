# The umask, and the mode of a new file and directory.
import os

print(oct(os.umask(0o22)))
open("file", "w").close()
os.mkdir("directory")
print(oct(os.stat("file").st_mode), oct(os.stat("directory").st_mode))
print(os.stat("file").st_uid == os.getuid(), os.stat("file").st_gid == os.getgid())
print(oct(os.umask(0)), oct(os.umask(0o77)))
