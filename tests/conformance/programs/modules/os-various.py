# eventfd, timerfd, sendfile, splice, inotify-free file watching, statvfs, extended attributes.
import os

fd = os.eventfd(3)
print(fd, os.eventfd_read(fd), os.get_inheritable(fd))
timer = os.timerfd_create(1)
os.timerfd_settime(timer, initial=0.01)
print(os.read(timer, 8), os.timerfd_gettime(timer)[0])
source, target = os.open("main.py", os.O_RDONLY), os.open("file", os.O_RDWR | os.O_CREAT)
print(os.sendfile(target, source, 0, 20), os.pread(target, 20, 0), os.copy_file_range(source, target, 5), os.lseek(target, 0, os.SEEK_CUR))
print(os.statvfs("/box").f_blocks * os.statvfs("/box").f_frsize, os.pathconf("/box", "PC_NAME_MAX"), os.getxattr("file", "user.x") if False else os.listxattr("file"))
os.symlink("main.py", "link")
print(os.readlink("link"), os.path.realpath("link"), [(e.name, e.is_symlink(), e.is_file()) for e in sorted(os.scandir(), key=lambda e: e.name)])
print(os.get_terminal_size() if os.isatty(1) else "no terminal", os.ctermid(), os.strerror(2), os.fsencode("é"), os.fspath("x"))
os.get_terminal_size(1)
