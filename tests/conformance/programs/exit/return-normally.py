# Exit code 0.
print("done")
