# A chain of fifty exceptions.
def fail(depth):
    try:
        if depth:
            fail(depth - 1)
        raise KeyError("bottom")
    except KeyError as error:
        raise KeyError(f"level {depth}") from error

fail(50)
