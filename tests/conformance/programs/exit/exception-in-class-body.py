# An error while a class is made: in its body, in a decorator, in a metaclass.
class Meta(type):
    def __new__(meta, name, bases, names):
        if name == "Bad":
            raise TypeError("not this name")
        return super().__new__(meta, name, bases, names)

class Good(metaclass=Meta):
    pass

def decorate(cls):
    class Bad(cls):
        value = 1
    return Bad

@decorate
class Last(Good):
    pass
