# Many prints.
for number in range(20_000):
    print(number, number * number)
