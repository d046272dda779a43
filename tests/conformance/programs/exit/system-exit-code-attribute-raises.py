# A code that cannot be had.
class Exit(SystemExit):
    @property
    def code(self):
        raise RuntimeError("no code")

raise Exit(5)
