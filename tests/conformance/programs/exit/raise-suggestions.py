# "Did you mean" for names, attributes and keywords.
import math

counter = 1
for text in ("conter", "math.sqr(2)", "prnt(1)", "'a'.uper()", "sorted([], revers=True)", "self.x", "sys.path", "__nme__"):
    try:
        exec(text)
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "name", None))
class Cart:
    def __init__(self):
        self.items = []
def count(cart):
    return len(cart.itms)
count(Cart())
