# sys.exit in an atexit callback of a program that ends with another code.
import atexit
import sys

atexit.register(sys.exit, "from the callback")
sys.exit(3)
