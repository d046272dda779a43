# The suggestion of another name, at the top level.
number_of_apples = 3
print(number_of_aples)
