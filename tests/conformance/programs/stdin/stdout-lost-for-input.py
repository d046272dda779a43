# input() needs sys.stdout and sys.stderr too.
import sys

out = sys.stdout
sys.stdout = None
try:
    input("? ")
except RuntimeError as error:
    out.write(f"{error}\n")
sys.stdout = out
sys.stderr = None
try:
    input("? ")
except RuntimeError as error:
    out.write(f"{error}\n")
