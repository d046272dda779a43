# Imports in a callback.
import atexit

def late():
    import json
    import fractions
    print(json.dumps([1, {"a": None}]), fractions.Fraction(1, 3))

atexit.register(late)
