# Locals of the frames below a sys.exit.
import sys

class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)

def leave():
    local = Noisy("local of the leaving frame")
    sys.exit(6)

kept = Noisy("global")
leave()
