# The program empties its own globals.
import builtins

class Noisy:
    def __del__(self, print=print):
        print("del")

noisy = Noisy()
globals().clear()
__builtins__.print("end of main") if "__builtins__" in globals() else print("builtins by the frame")
