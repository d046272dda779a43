raise ValueError("no such node")
