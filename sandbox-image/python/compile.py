"""The compile step of Python: checks that each file is a program, and reports errors in the interpreter's own words.

    compile.py MAIN [FILE...]

Runs under the compile step's user. Exit code 1 and a message on stderr mean that a file is not a program. Otherwise the
code object of the main file goes to descriptor 3, and the tests start from it. Descriptor 3 stays empty, and each test
compiles for itself, when a program could tell that it was compiled elsewhere: the compiler had a warning to give, or would
import a codec for a coding cookie. The other files are checked alone: each test that imports one compiles it.

Every submission waits for this script, so the image holds it compiled, and it ends without the interpreter's clean-up.
"""

import io
import marshal
import os
import sys

CODE_FD = 3



def has_foreign_cookie(source):
    """Whether a coding cookie makes the interpreter decode the file by a codec. The file and its bytes may then give
    different texts: for bytes, a stateful codec starts anew behind the cookie. The cookie stands in one of the first
    two lines (PEP 263)."""
    head, word, cookie = b"".join(source.splitlines(True)[:2]).lower().partition(b"coding")
    return word != b"" and not (cookie[:1] in b":=" and cookie[1:].lstrip(b" \t").startswith(b"utf-8"))


def require_utf8(source):
    """Raises the interpreter's error for a file that is not UTF-8. compile() misses wrong bytes in a comment."""
    try:
        source.decode("utf-8")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        raise SyntaxError(
            f"Non-UTF-8 code starting with '\\x{source[error.start]:02x}' on line {line}, but no encoding declared; "
            "see https://peps.python.org/pep-0263/ for details"
        ) from None


def fail(error):
    # The traceback is left out, because its frames are this script's. The text of a SyntaxError names the place.
    sys.stderr = sys.__stderr__
    sys.excepthook(type(error), error.with_traceback(None), None)
    sys.stderr.flush()
    os._exit(1)


def compiled(name):
    """The code object of a file, None when a program could tell that it was compiled here, and what the compiler said."""
    said = sys.stderr = io.StringIO()
    try:
        with open(name, "rb") as file:
            source = file.read()
        # compile() gets bytes, not text: the parser honours a byte order mark and a coding cookie.
        code = compile(source, name, "exec", dont_inherit=True)
        if not has_foreign_cookie(source):
            require_utf8(source)
    except BaseException as error:
        fail(error)
    sys.stderr = sys.__stderr__
    return (None if said.getvalue() or has_foreign_cookie(source) else code), said.getvalue()


# No module of the program stands in for one of the interpreter's.
del sys.path[0]
main, *others = [os.path.abspath(name) for name in sys.argv[1:]]
code, said = compiled(main)
for name in others:
    compiled(name)
sys.stderr.write(said)
if code is not None:
    try:
        with open(CODE_FD, "wb", buffering=0) as file:
            file.write(marshal.dumps(code))
    except (OSError, ValueError):
        pass  # descriptor 3 takes no more, or the code is nested too deeply
sys.stderr.flush()
os._exit(0)
