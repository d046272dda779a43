# Constants that are hard to carry: signed zeros, not-a-number, large numbers, surrogates, ellipsis.
import math

values = [0.0, -0.0, 1e308 * 10, -1e308 * 10, 5e-324, 0j, -0j, complex(-0.0, 1), 1e16, 0.1, 123456789012345678901234567890, -(2**100), 0x7FFFFFFF, -0x80000000, 2**31, 2**15, True, None, ..., "", b"", (), "\ud800\udfff", "\x00a\x00", b"\x00\xff", "\N{GREEK SMALL LETTER ALPHA}", "\U0001f600", 1_000, 0b11, 0o17, (None, (), (1, (2,)))]
for value in values:
    print(type(value).__name__, ascii(value), math.copysign(1, value) if isinstance(value, float) else "")
print((-0.0 + 0.0, 0.0 * -1, 1e1000 - 1e1000), (0.0, -0.0), (0.0, 0) == (0, 0.0), [(1, True, 1.0)], (lambda: (1, True, 1.0, 1 + 0j))())
