# Solve an equation with sympy
from sympy import Eq, solve, symbols

x = symbols("x")
print(solve(Eq(x**2 - 5 * x + 6, 0), x))
print(((x + 1) ** 3).expand())
