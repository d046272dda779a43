# A module written right after a failed attempt to import it.
try:
    import late
except ImportError as error:
    print(error)
with open("late.py", "w") as file:
    file.write("print('late is here')\n")
import importlib

importlib.invalidate_caches()
import late

print(late.__file__)
