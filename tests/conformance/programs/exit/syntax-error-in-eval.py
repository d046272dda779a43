# Syntax errors in eval, exec and compile, with their places.
import traceback

for text in ("1 +", "(1", "x = ", "'abc", "f'{'", "a b", "1__0", "0777", "é$", "return 1", "  x", "lambda: (yield", "print 1", "else: 1"):
    try:
        compile(text, "<text>", "exec")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, repr(error.text))
try:
    eval("1 1")
except SyntaxError:
    traceback.print_exc()
exec("for x in range(3)\n    print(x)")
