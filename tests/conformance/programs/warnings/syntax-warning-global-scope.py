# The same warning at two places, and in a nested function.
a = "\d"
b = "\d"
def outer():
    def inner():
        return "\d"
    return inner()
print(a, b, outer())
