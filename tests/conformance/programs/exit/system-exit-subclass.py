# A subclass with its own constructor.
class Exit(SystemExit):
    def __init__(self, reason):
        super().__init__(f"reason: {reason}")

raise Exit("mine")
