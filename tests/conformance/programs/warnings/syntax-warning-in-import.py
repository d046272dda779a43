# A warning in a module beside the program, imported and reloaded.
import importlib

with open("helper.py", "w") as file:
    file.write('value = "\\d"\n')
import helper

print(helper.value)
importlib.reload(helper)
