# __static_attributes__ and __firstlineno__ of classes, in the compiler's order made sorted.
class K:
    def __init__(self):
        self.b = self.a = 1
    def m(self):
        self.c = 2
        def inner():
            self.d = 3
        return inner

@(lambda cls: cls)
class L(K):
    pass
print(sorted(K.__static_attributes__), K.__firstlineno__, L.__static_attributes__, L.__firstlineno__, list(vars(K))[:3])
