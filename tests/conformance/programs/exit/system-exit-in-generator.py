# Out of a generator that is suspended elsewhere.
import sys

def numbers():
    try:
        yield 1
        sys.exit(21)
    finally:
        print("generator closed")

for number in numbers():
    print(number)
