# Patterns.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y

def what(value):
    match value:
        case 0 | 1: return "small"
        case int(n) if n < 0: return f"negative {n}"
        case [first, *rest]: return f"sequence {first} {rest}"
        case {"key": v, **others}: return f"mapping {v} {others}"
        case Point(0, y=y): return f"point {y}"
        case Point(x=x) as p: return f"point {x} {p.y}"
        case str() | bytes(): return "text"
        case None: return "none"
        case _: return "other"

for value in (0, 1, -5, [1, 2, 3], {"key": 1, "z": 2}, Point(0, 3), Point(4, 5), "s", b"s", None, 2.5, (9,)):
    print(what(value))
