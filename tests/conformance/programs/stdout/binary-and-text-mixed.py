# The text layer over the byte layer without a flush between.
import sys

sys.stdout.write("text 1\n")
sys.stdout.buffer.write(b"bytes 1\n")
sys.stdout.write("text 2\n")
sys.stdout.flush()
sys.stdout.buffer.write(b"bytes 2\n")
sys.stdout.buffer.raw.write(b"raw\n")
sys.stdout.write("text 3\n")
