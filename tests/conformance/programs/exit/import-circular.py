# Two modules that import each other.
for name, other in (("one", "two"), ("two", "one")):
    with open(f"{name}.py", "w") as file:
        file.write(f"from {other} import {other}_value\n{name}_value = 1\n")
import one
