# A missing attribute of a module that the program itself hides.
with open("random.py", "w") as file:
    file.write("value = 1\n")
import random

print(random.value)
random.randint(1, 2)
