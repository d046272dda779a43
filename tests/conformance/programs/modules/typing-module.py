# typing at run time.
import typing

T = typing.TypeVar("T")
class Box(typing.Generic[T]):
    item: "T"
class Shape(typing.Protocol):
    def area(self) -> float: ...
class Movie(typing.TypedDict, total=False):
    name: str
Employee = typing.NamedTuple("Employee", [("name", str), ("id", int)])
@typing.runtime_checkable
class HasLen(typing.Protocol):
    def __len__(self): ...
def f(a: "Box[int]", b: typing.Optional[str] = None, *c: int | None) -> list["Movie"]: ...
print(Box[int], typing.get_type_hints(f), typing.get_args(typing.Union[int, str]), isinstance([], HasLen), Movie.__optional_keys__, Employee("a", 1))
print(T, typing.Union[int, str, int], typing.Literal[1, "a"], typing.Callable[[int], str], typing.get_origin(Box[int]), typing.get_overloads(f))
try:
    Shape()
except TypeError as error:
    print(error)
