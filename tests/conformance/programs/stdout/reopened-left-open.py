# A file object over descriptor 1 that nobody closes before the exit.
print("by print")
file = open(1, "w", closefd=False)
file.write("by the second object\n")
other = open("/dev/stdout", "w")
other.write("by the third\n")
