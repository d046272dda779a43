# Errors that say which descriptor and which class.
class Field:
    def __set_name__(self, owner, name):
        raise ValueError(f"no {name} in {owner.__name__}")

class Model:
    one = Field()
