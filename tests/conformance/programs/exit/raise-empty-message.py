# Exceptions without text, or with text of several lines.
import sys
import traceback

class Silent(Exception):
    def __str__(self):
        return ""

class Broken(Exception):
    def __str__(self):
        raise RuntimeError("no text")

for error in (ValueError(), Silent(), Broken(), ValueError("two\nlines"), KeyError("a\nb"), Exception(1, 2), OSError(2, "No", "file", None, "other")):
    traceback.print_exception(error)
    sys.excepthook(type(error), error, None)
raise Broken
