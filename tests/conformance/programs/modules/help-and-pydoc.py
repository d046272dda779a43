# help() of the program's own functions, classes and module.
def function(a: int, *, b="x") -> str:
    """Does something."""

class Klass(list):
    """A class."""
    field = 1
    def method(self):
        """A method."""

help(function)
print(help)
import pydoc

print(pydoc.render_doc(Klass.method, renderer=pydoc.plaintext), pydoc.describe(function), pydoc.locate("os.path.join").__name__)
help("keywords")
