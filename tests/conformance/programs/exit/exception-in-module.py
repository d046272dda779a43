# An error in the body of a module, imported from a function.
with open("helper.py", "w") as file:
    file.write("def f(x):\n    return 1 / x\nvalue = f(0)\n")

def load():
    import helper
    return helper

load()
