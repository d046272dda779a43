# Source lines of a module that was changed after its import.
with open("helper.py", "w") as file:
    file.write("def f():\n    return 1 / 0  # original\n")
import helper

with open("helper.py", "w") as file:
    file.write("# another line\n# and one more\n")
helper.f()
