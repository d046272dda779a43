# A warning of the source, then an uncaught exception on the same line.
raise ValueError("\d")
