# A group of more members, and deeper, than is shown.
group = ExceptionGroup("wide", [ValueError(i) for i in range(20)])
for depth in range(14):
    group = ExceptionGroup(f"level {depth}", [group])
raise group
