# The command line as sys shows it.
import sys

print(type(sys.argv), sys.argv)
print(type(sys.orig_argv), sys.orig_argv)
print(sys.argv is sys.orig_argv)
sys.argv.append("more")
print(sys.argv, sys.orig_argv)
