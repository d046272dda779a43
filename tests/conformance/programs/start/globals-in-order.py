# The names that __main__ begins with, in the order of its dictionary.
print(list(globals()))
print(dir())
print(sorted(vars()))
print(globals() is locals(), globals() is vars())
