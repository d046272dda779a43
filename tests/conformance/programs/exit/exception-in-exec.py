# A traceback through exec of text, through compile with a file name, through a lambda.
text = "def g():\n    return undefined\n"
exec(compile(text, "made-up.py", "exec"))
import linecache

linecache.cache["made-up.py"] = (len(text), None, text.splitlines(True), "made-up.py")
exec("(lambda: g())()")
