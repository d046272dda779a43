# contextlib.redirect_stdout and redirect_stderr.
import contextlib
import io
import sys

with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()) as err:
    print("caught")
    print("caught too", file=sys.stderr)
print(repr(out.getvalue()), repr(err.getvalue()))
with contextlib.redirect_stdout(sys.stderr):
    print("on stderr")
