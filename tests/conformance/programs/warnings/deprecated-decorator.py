# warnings.deprecated on a function and a class.
import warnings

@warnings.deprecated("use the other")
def old():
    return 1

@warnings.deprecated("use no class")
class Old:
    pass

print(old(), isinstance(Old(), Old), old.__deprecated__)
