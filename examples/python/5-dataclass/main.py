# Data classes and pattern matching
from dataclasses import dataclass
from math import pi


@dataclass(frozen=True)
class Circle:
    radius: float


@dataclass(frozen=True)
class Rectangle:
    width: float
    height: float


def describe(shape):
    match shape:
        case Circle(radius=0) | Rectangle(width=0) | Rectangle(height=0):
            return "a point or a line, without an area"
        case Circle(radius):
            return f"a circle with an area of {pi * radius**2:.2f}"
        case Rectangle(width, height) if width == height:
            return f"a square with an area of {width**2:.2f}"
        case Rectangle(width, height):
            return f"a rectangle with an area of {width * height:.2f}"


for shape in Circle(1.5), Rectangle(2, 2), Rectangle(2, 3.5), Circle(0):
    print(shape, "is", describe(shape))
