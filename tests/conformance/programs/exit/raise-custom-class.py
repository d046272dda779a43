# Classes with odd modules and qualified names.
class Outer:
    class Inner(Exception):
        pass

class Renamed(Exception):
    __module__ = "somewhere.else"

class Builtin(Exception):
    __module__ = "builtins"

import traceback

for error in (Renamed("r"), Builtin("b")):
    traceback.print_exception(error)
raise Outer.Inner("qualified")
