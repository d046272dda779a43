# Finalizers in a module that the program imports.
with open("helper.py", "w") as file:
    file.write("""class Noisy:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name, VALUE)
VALUE = 3
inside = Noisy("inside helper")
""")
import helper

outside = helper.Noisy("in main")
helper.kept_by_class = type("Holder", (), {"it": helper.Noisy("held by a class")})
print("end of main")
