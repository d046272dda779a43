# Tab and indentation errors in exec.
import traceback

for text in ("if 1:\n\tx = 1\n        y = 2\n", "if 1:\nx = 1\n", "  x = 1\n", "if 1:\n    x\n  y\n"):
    try:
        exec(text)
    except SyntaxError as error:
        print(type(error).__name__, error)
exec("def f():\n  a\n   b\n")
