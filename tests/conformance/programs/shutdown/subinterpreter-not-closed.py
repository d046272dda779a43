# A subinterpreter left open.
try:
    import _interpreters
    interpreter = _interpreters.create()
    _interpreters.run_string(interpreter, "print('inside', __name__, flush=True)")
    print(len(_interpreters.list_all()))
except Exception as error:
    print(type(error).__name__, error)
print("end of main")
