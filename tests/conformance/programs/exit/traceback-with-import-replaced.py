# __import__ of the program's own sees what showing a traceback imports.
import builtins

original = builtins.__import__

def noisy(name, *arguments):
    print("import", name)
    return original(name, *arguments)

builtins.__import__ = noisy
raise ValueError("x")
