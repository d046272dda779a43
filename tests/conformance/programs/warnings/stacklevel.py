# stacklevel up to the bottom of the stack and below it.
import warnings

def inner(level):
    warnings.warn(f"level {level}", stacklevel=level)

def outer(level):
    inner(level)

for level in range(7):
    outer(level)
warnings.warn("skipped", skip_file_prefixes=("/box",))
