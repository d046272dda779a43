# A string goes to stderr, exit code 1.
import sys

print("out")
sys.exit("why: é \u20ac \udcff")
