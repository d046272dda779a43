# Read lines until the input ends
import sys

total = 0
for number, line in enumerate(sys.stdin, start=1):
    name, price, count = line.rsplit(maxsplit=2)
    cost = float(price) * int(count)
    total += cost
    print(f"{number}. {name:<12}{cost:>8.2f}")
print(f"   {'total':<12}{total:>8.2f}")
