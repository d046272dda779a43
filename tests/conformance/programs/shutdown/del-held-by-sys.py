# An object of main's held by sys keeps main's dictionary; nothing can be shown any more when it dies.
import os
import sys

class Late:
    def __del__(self):
        os.write(1, f"del {sys is None} {name}\n".encode())
        missing_by_now()

sys.kept = Late()
mine = Late()
name = "a name of main"
print("end of main")
