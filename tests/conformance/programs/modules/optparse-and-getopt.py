# getopt and optparse.
import getopt
import optparse
import sys

print(getopt.getopt(sys.argv[1:], "ab:"), getopt.getopt(["-a", "-b", "x", "rest"], "ab:"), getopt.gnu_getopt(["rest", "--long=1"], "", ["long="]))
parser = optparse.OptionParser()
parser.add_option("-n", type="int", default=1)
print(vars(parser.parse_args()[0]), parser.get_prog_name())
try:
    getopt.getopt(["-x"], "a")
except getopt.GetoptError as error:
    print(error)
parser.parse_args(["-n", "word"])
