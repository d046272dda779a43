# A subclass of KeyboardInterrupt.
class Mine(KeyboardInterrupt):
    pass

raise Mine("x")
