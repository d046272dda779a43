if True:
    raise ValueError("last line")