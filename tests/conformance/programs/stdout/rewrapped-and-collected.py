# The usual trick: sys.stdout replaced by a wrapper of its buffer; the old wrapper lives on as sys.__stdout__.
import io
import sys

sys.stdout = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", line_buffering=True)
print("é and \u20ac")
print(sys.stdout is sys.__stdout__)
