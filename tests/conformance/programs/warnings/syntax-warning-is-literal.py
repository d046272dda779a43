# "is" with a literal, and others like it.
number = 1000
print(number is 1000, number is not "x")
assert (number, "always true")
print("abc" is "abc")
