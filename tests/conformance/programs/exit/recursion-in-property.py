# Recursion in __getattr__.
class Item:
    def __getattr__(self, name):
        return self.missing

Item().x
