# The modules that starting up has imported, sorted and in order.
import sys

print(sorted(sys.modules))
print(list(sys.modules))
