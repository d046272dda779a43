# Printing from finalizers when the streams are about to go.
import os
import sys

class Late:
    def __init__(self, name):
        self.name = name
    def __del__(self, os=os, sys=sys):
        os.write(1, f"raw from {self.name} {sys.is_finalizing()}\n".encode())
        try:
            print("print from", self.name)
            sys.__stderr__.write(f"stderr from {self.name}\n")
        except Exception as error:
            os.write(1, f"{type(error).__name__}\n".encode())

main = Late("main")
