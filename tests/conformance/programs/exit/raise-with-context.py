# An exception in an except clause, one in a finally clause, one suppressed by "from None".
try:
    try:
        {}["key"]
    except KeyError:
        try:
            [][0]
        finally:
            raise ValueError("in finally")
except ValueError:
    try:
        raise TypeError("hides what was before") from None
    finally:
        undefined_name
