# Calls through several functions, a method, a lambda and a comprehension.
class Shop:
    def price(self, item):
        return (lambda name: self.prices[name] * 2)(item)
    prices = {"pear": 3}

def total(items):
    return sum([Shop().price(item) for item in items])

print(total(["pear"]))
print(total(["pear", "plum"]))
