# The program imports its own file under the name main: it runs a second time, from a file that is compiled anew.
import os
import sys

print("running as", __name__, __file__, __cached__, __spec__ and __spec__.name, type(__loader__).__name__, sorted(os.listdir("/box")))
if __name__ == "__main__":
    import main

    print(main is sys.modules["__main__"], main.__spec__.origin, main.__cached__, sorted(os.listdir("/box/__pycache__")))
    print(main.__doc__, sys._getframe().f_code == main.code, sys._getframe().f_code is main.code)
    import main
code = sys._getframe().f_code
