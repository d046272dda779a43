# Locals of the frames of an uncaught exception die late.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)

def fail():
    local = Noisy("local of the failing frame")
    raise ValueError("keeps the frame")

kept = Noisy("global")
fail()
