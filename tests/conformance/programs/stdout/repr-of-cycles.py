# Objects that contain themselves, and a __repr__ that raises in print.
a = [1]
a.append(a)
d = {"a": a}
d["d"] = d
print(a, d)

class Bad:
    def __repr__(self):
        raise RuntimeError("no repr")

print("before", end=" ")
print([1, Bad()])
