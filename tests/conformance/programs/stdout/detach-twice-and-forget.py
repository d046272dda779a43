# Both layers taken off; the exit finds a stream that is detached.
import sys

print("before", flush=True)
raw = sys.stdout.detach().detach()
raw.write(b"by the raw layer\n")
sys.stderr.write(f"{raw}\n")
