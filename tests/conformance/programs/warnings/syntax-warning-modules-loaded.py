# What a warning of the source imports before the program starts.
import sys

print("\d", sorted(sys.modules), "__warningregistry__" in globals())
