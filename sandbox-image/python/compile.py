"""The compile step: says whether a file is a Python program, in the interpreter's own words.

Runs under the program's user, like the program itself. Exit code 1 and a message on stderr mean that it is not. The code
object goes to descriptor 3, for the tests to start from, unless a program could tell that it was compiled elsewhere:
when the compiler had something to say, or would import a codec for a coding cookie, each test compiles for itself.
"""

import io
import marshal
import os
import sys

CODE_FD = 3

name = os.path.abspath(sys.argv[1])
said = sys.stderr = io.StringIO()
try:
    with open(name, "rb") as file:
        source = file.read()
    # The bytes, not text: the parser honours a byte order mark and a coding cookie.
    code = compile(source, name, "exec", dont_inherit=True)
except BaseException as error:
    sys.stderr = sys.__stderr__
    # Without its traceback: those frames are ours. What a SyntaxError says of the place is part of its own text.
    sys.excepthook(type(error), error.with_traceback(None), None)
    sys.exit(1)
sys.stderr = sys.__stderr__
sys.stderr.write(said.getvalue())
# PEP 263: a cookie stands in one of the first two lines.
head = b"".join(source.splitlines(True)[:2]).lower()
cookie = head.partition(b"coding")[2]
# Under another codec the interpreter may read from a file what it does not read from bytes: one with states begins anew
# behind the cookie. So the word "utf-8" has to be the cookie's own.
has_foreign_cookie = b"coding" in head and not (cookie[:1] in b":=" and cookie[1:].lstrip(b" \t").startswith(b"utf-8"))
try:
    source.decode("utf-8")
    is_utf8 = True
except UnicodeDecodeError:
    is_utf8 = False  # in a comment the compiler overlooks that, and an interpreter that reads the file does not
if not said.getvalue() and not has_foreign_cookie and is_utf8:
    try:
        with open(CODE_FD, "wb", buffering=0) as file:
            file.write(marshal.dumps(code))
    except (OSError, ValueError):
        pass  # nowhere to write to, or nested too deeply
