# assert with and without a message; the last is uncaught.
for value, message in ((0, "zero"), ("", None)):
    try:
        assert value, message
    except AssertionError as error:
        print(repr(error), __debug__)
numbers = [1, 2, 3]
assert sum(numbers) == 7, f"the sum is {sum(numbers)}"
