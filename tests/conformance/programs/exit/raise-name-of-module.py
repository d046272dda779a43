# The suggestion to import a module, at the top level.
print(math.pi)
