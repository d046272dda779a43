"""The compile step: says whether a file is a Python program, in the interpreter's own words.

Runs under the program's user, like the program itself. Exit code 1 and a message on stderr mean that it is not.
"""

import sys

name = sys.argv[1]
try:
    with open(name, "rb") as file:
        source = file.read()
    # The bytes, not text: the parser honours a byte order mark and a coding cookie.
    compile(source, name, "exec", dont_inherit=True)
except BaseException as error:
    # Without its traceback: those frames are ours. What a SyntaxError says of the place is part of its own text.
    sys.excepthook(type(error), error.with_traceback(None), None)
    sys.exit(1)
