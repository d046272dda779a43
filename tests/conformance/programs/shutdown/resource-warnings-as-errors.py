# A warning that is an error, in a finalizer.
import warnings

warnings.simplefilter("error")
open("main.py")
print("end of main")
