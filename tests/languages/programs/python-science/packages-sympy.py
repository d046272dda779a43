from sympy import Integer, Matrix, factor, factorint, integrate, limit, nsimplify, oo, pi, sin, solve, sqrt, symbols

x, y = symbols("x y")
n = Integer(input())
print(factorint(n))
print(factor(x**4 - y**4))
print(integrate(sin(x) ** 2, (x, 0, pi)), limit(sin(x) / x, x, 0), solve(x**2 - x - 1, x))
print(Matrix([[1, 2], [3, 4]]).inv(), sqrt(8), pi.evalf(40), nsimplify("0.333333333333", tolerance=1e-9), 1 / oo)
