# Last registered, first run; arguments; the same function twice.
import atexit

@atexit.register
def plain():
    print("plain")

for number in range(3):
    atexit.register(print, "number", number, sep="=")
print(atexit._ncallbacks(), "end of main")
