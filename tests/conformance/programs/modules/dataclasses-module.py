# Dataclasses of main.
import dataclasses

@dataclasses.dataclass(order=True, frozen=True, slots=True)
class Point:
    x: int
    y: "int" = 0
    tags: list = dataclasses.field(default_factory=list, compare=False)

@dataclasses.dataclass(kw_only=True)
class Named(dict):
    name: str
    made: int = dataclasses.field(init=False, default=3)

print(Point(1), Point(1) < Point(1, 2), dataclasses.asdict(Point(1, 2, [3])), dataclasses.replace(Point(1), y=5), Point.__match_args__)
print([(f.name, f.type) for f in dataclasses.fields(Point)], Named(name="n"), Point.__module__, Point.__init__.__qualname__)
try:
    Point(1).x = 2
except dataclasses.FrozenInstanceError as error:
    print(error)
print(dataclasses.make_dataclass("Made", ["a", ("b", int, 5)])(1))
Point()
