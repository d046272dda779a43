# inspect.getsource of functions, classes, lambdas, and of the main module.
import inspect
import sys

def function(a, b=2):  # with a comment
    """Its docstring."""
    return a + b

class Klass:
    """A class."""
    def method(self):
        return [x for x in range(3)]

square = lambda x: x * x
for thing in (function, Klass, Klass.method, square, sys.modules["__main__"]):
    lines, number = inspect.getsourcelines(thing)
    print(inspect.getsourcefile(thing), number, len(lines), repr(lines[-1]))
print(inspect.getsource(function), inspect.getmodule(function), inspect.getfile(Klass), inspect.getdoc(Klass), inspect.signature(function))
print(inspect.getcomments(function), inspect.getmodulename(__file__), inspect.unwrap(function) is function)
