# Conversions of large integers are limited.
import sys

print(2**1000)
try:
    print(10**5000)
except ValueError as error:
    print(error)
sys.set_int_max_str_digits(0)
print(len(str(10**5000)))
