# Input that the program never looks at.
print("done")
