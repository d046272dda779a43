# A second text layer over the same buffer; closing it closes the first.
import io
import sys

print("by the first")
sys.stdout.flush()
second = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-16-le", write_through=True)
second.write("by the second\n")
second.close()
sys.stderr.write(f"{sys.stdout.closed} {sys.__stdout__ is sys.stdout}\n")
