# sys.stderr deleted, then sys.exit with a message.
import sys

print("out")
del sys.stderr
sys.exit("the message")
