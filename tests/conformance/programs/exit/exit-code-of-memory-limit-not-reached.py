# A list of a million, then a normal end: freeing at exit changes nothing.
numbers = list(range(1_000_000))
table = {str(i): i for i in range(100_000)}
print(len(numbers), len(table), sum(numbers))
