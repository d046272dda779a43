# Enumerations.
import enum

class Color(enum.Enum):
    RED = enum.auto()
    GREEN = enum.auto()
    ALSO_RED = 1
    @property
    def nice(self): return self.name.title()
class Permission(enum.IntFlag):
    R = 4
    W = 2
    X = 1
Other = enum.Enum("Other", ["A", "B"])
print(list(Color), Color(1), Color["GREEN"].nice, Color.ALSO_RED is Color.RED, Permission.R | Permission.X, Permission(7), ~Permission.R)
print(Color.RED in Color, Other.A, repr(Other.B), Other.__module__, enum.StrEnum("S", "one two").one)
Color(9)
