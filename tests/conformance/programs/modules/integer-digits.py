# The limit on the digits of integers in text.
import sys

print(sys.get_int_max_str_digits(), sys.flags.int_max_str_digits, sys.int_info.default_max_str_digits)
for action in (lambda: int("1" * 5000), lambda: str(10**4300), lambda: f"{10**4300}", lambda: len(hex(10**5000)), lambda: eval("1" * 4301)):
    try:
        print(action())
    except (ValueError, SyntaxError) as error:
        print(type(error).__name__, error)
sys.set_int_max_str_digits(640)
try:
    int("1" * 641)
except ValueError as error:
    print(error)
sys.set_int_max_str_digits(0)
print(len(str(2**50_000)))
sys.set_int_max_str_digits(100)
