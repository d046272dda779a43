# A subinterpreter runs code of its own.
try:
    import _interpreters
except ImportError as error:
    raise SystemExit(str(error))
print(len(_interpreters.list_all()), _interpreters.get_current()[0], _interpreters.get_main()[0])
interpreter = _interpreters.create()
print(_interpreters.run_string(interpreter, """
import sys
print("inside", __name__, sys.argv, sys.path[0] if sys.path else None, len(sys.modules) > 10, flush=True)
value = 1
"""))
failure = _interpreters.run_string(interpreter, "1 / 0")
print(failure.type.__name__, failure.msg)
_interpreters.destroy(interpreter)
print(len(_interpreters.list_all()))
