# fileinput with an empty command line reads stdin.
import fileinput

for line in fileinput.input():
    print(fileinput.filename(), fileinput.lineno(), fileinput.isfirstline(), fileinput.isstdin(), repr(line))
print(fileinput.lineno())
