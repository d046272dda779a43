# A message of 100 KB: what is kept of stderr is its end.
raise ValueError("x" * 100_000 + " the end")
