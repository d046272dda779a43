# ResourceWarnings when they are switched on.
import warnings

warnings.simplefilter("always")
open("main.py")
file = open("main.py")
del file
def f():
    inside = open("main.py")
f()
kept = open("main.py")
print("end of main")
