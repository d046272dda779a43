# The default: once at each place.
import warnings

for number in range(3):
    warnings.warn("same place")
    warnings.warn(f"another text {number}")
def f():
    warnings.warn("in a function")
f()
f()
warnings.warn("same text elsewhere")
warnings.warn("same text elsewhere")
