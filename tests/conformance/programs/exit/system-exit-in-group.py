# SystemExit within an exception group is an ordinary error.
raise BaseExceptionGroup("both", [SystemExit(3), ValueError("x")])
