# Floats, fractions, complex numbers, integers, statistics.
import cmath
import fractions
import math
import statistics

print(0.1 + 0.2, 1e22, 1e-7, float("1_0.5"), math.pi, math.fsum([0.1] * 10), math.gcd(12, 18, 27), math.comb(50, 25), math.isqrt(10**30), math.nextafter(1, 2), math.factorial(25))
print(fractions.Fraction(3, -6), fractions.Fraction(0.125), fractions.Fraction("1.5") ** -2, fractions.Fraction(math.pi).limit_denominator(1000), cmath.sqrt(-1), (1 + 2j) ** 2)
print((255).to_bytes(2), int.from_bytes(b"\x01\x00", "little"), (-7) // 2, -7 % 3, divmod(7, -2), pow(3, -1, 7), (1 << 100).bit_count(), round(2.675, 2), (0.5).hex(), float.fromhex("0x1p-3"), 7 .__rtruediv__(1))
print(statistics.mean([1, 2, 4]), statistics.median([3, 1, 2]), statistics.stdev([1, 2, 3, 4]), statistics.multimode("aab"), math.sumprod([1, 2], [3, 4]))
math.sqrt(-1)
