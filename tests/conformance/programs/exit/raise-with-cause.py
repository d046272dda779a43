# A chain of causes.
def parse(text):
    try:
        return int(text)
    except ValueError as error:
        raise RuntimeError(f"cannot parse {text!r}") from error

try:
    parse("x1")
except RuntimeError as error:
    raise LookupError("nothing found") from error
