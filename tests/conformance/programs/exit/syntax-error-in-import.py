# A syntax error in a module beside the program.
with open("broken.py", "w") as file:
    file.write("def f(:\n    pass\n")
import broken
