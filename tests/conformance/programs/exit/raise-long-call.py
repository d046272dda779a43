# A call whose arguments fill many lines.
def collect(**values):
    raise TypeError("too many: " + ", ".join(values))

collect(
    first=1,
    second=2,
    third=[
        1,
        2,
    ],
    fourth=4,
    fifth=5,
    sixth=6,
    seventh=7,
)
