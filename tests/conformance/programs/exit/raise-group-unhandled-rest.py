# except* takes a part; the rest goes on.
try:
    raise ExceptionGroup("all", [ValueError(1), TypeError(2), ValueError(3)])
except* ValueError as group:
    print("handled", group.exceptions)
except* KeyError:
    print("not this")
