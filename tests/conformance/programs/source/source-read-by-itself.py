# The program reads its own file.
import os

with open(__file__, "rb") as file:
    data = file.read()
print(len(data), data.splitlines()[0], data.decode().splitlines()[-1])
print(os.path.samefile(__file__, "main.py"), os.path.basename(__file__), __file__ == os.path.abspath("main.py"))
# the last line
