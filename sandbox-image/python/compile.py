"""The compile step: says whether a file is a Python program, in the interpreter's own words.

Runs under the program's user, like the program itself. Exit code 1 and a message on stderr mean that it is not. The code
object goes to descriptor 3, for the tests to start from, unless a program could tell that it was compiled elsewhere:
when the compiler had something to say, or would import a codec for a coding cookie, each test compiles for itself.

The image has it compiled, and it ends without the interpreter's clean-up: every submission waits for it.
"""

import io
import marshal
import os
import sys

CODE_FD = 3



def has_foreign_cookie(source):
    """Whether the interpreter would decode the file by a codec: it may not get the same text from a file as from bytes,
    where a codec with states begins anew behind the cookie. PEP 263: it stands in one of the first two lines."""
    head, word, cookie = b"".join(source.splitlines(True)[:2]).lower().partition(b"coding")
    return word != b"" and not (cookie[:1] in b":=" and cookie[1:].lstrip(b" \t").startswith(b"utf-8"))


def require_utf8(source):
    """What the interpreter says of a file, and the compiler not of bytes when they are in a comment."""
    try:
        source.decode("utf-8")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        raise SyntaxError(
            f"Non-UTF-8 code starting with '\\x{source[error.start]:02x}' on line {line}, but no encoding declared; "
            "see https://peps.python.org/pep-0263/ for details"
        ) from None


def fail(error):
    # Without its traceback: those frames are ours. What a SyntaxError says of the place is part of its own text.
    sys.stderr = sys.__stderr__
    sys.excepthook(type(error), error.with_traceback(None), None)
    sys.stderr.flush()
    os._exit(1)


name = os.path.abspath(sys.argv[1])
said = sys.stderr = io.StringIO()
try:
    with open(name, "rb") as file:
        source = file.read()
    # The bytes, not text: the parser honours a byte order mark and a coding cookie.
    code = compile(source, name, "exec", dont_inherit=True)
    if not has_foreign_cookie(source):
        require_utf8(source)
except BaseException as error:
    fail(error)
sys.stderr = sys.__stderr__
sys.stderr.write(said.getvalue())
if not said.getvalue() and not has_foreign_cookie(source):
    try:
        with open(CODE_FD, "wb", buffering=0) as file:
            file.write(marshal.dumps(code))
    except (OSError, ValueError):
        pass  # nowhere to write to, or nested too deeply
sys.stderr.flush()
os._exit(0)
