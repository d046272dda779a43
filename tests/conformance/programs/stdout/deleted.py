# sys.stdout deleted: print raises.
import sys

print("before")
out = sys.stdout
del sys.stdout
try:
    print("nothing")
except RuntimeError as error:
    out.write(f"{error}\n")
raise SystemExit(4)
