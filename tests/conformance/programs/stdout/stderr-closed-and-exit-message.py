# sys.stderr closed, then sys.exit with a message.
import sys

print("out")
sys.stderr.close()
sys.exit("the message")
