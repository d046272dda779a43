# Carets below an expression of several lines.
def ratio(a, b):
    return (
        a * 2
        + a
        / b
        - 1
    )

print(
    "one",
    ratio(
        1,
        0,
    ),
)
