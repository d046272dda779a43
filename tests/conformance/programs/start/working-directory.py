# The working directory and what lies in it.
import os
import stat

print(os.getcwd(), os.getcwdb(), os.listdir(), os.listdir("/dev/shm"))
status = os.stat("main.py")
print(stat.filemode(status.st_mode), status.st_uid, status.st_gid, status.st_nlink, status.st_size == len(open("main.py", "rb").read()))
status = os.stat(".")
print(stat.filemode(status.st_mode), status.st_uid, status.st_gid)
print(os.access("main.py", os.R_OK), os.access("main.py", os.W_OK), os.access(".", os.W_OK), os.path.exists("__pycache__"))
for action in (lambda: os.remove("main.py"), lambda: open("main.py", "a"), lambda: os.rename("main.py", "other.py"), lambda: os.chmod("main.py", 0o777)):
    try:
        action()
    except OSError as error:
        print(error)
