# Nested exception groups.
def fail(kind, text):
    try:
        raise kind(text)
    except kind as error:
        return error

inner = ExceptionGroup("inner", [fail(KeyError, "k"), fail(OSError, "o")])
raise ExceptionGroup("outer", [fail(ValueError, "v"), inner, fail(TypeError, "t")])
