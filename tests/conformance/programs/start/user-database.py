# The program's user is in no database.
import getpass
import os
import pwd

print(pwd.getpwall())
for action in (lambda: pwd.getpwuid(os.getuid()), getpass.getuser):
    try:
        print(action())
    except (KeyError, OSError) as error:
        print(type(error).__name__)
print(os.path.expanduser("~root"), os.path.expanduser("~nobody"))
