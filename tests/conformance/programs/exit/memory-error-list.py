# A list that no machine holds.
print("before")
numbers = [0] * (10**15)
