# Identifiers in other scripts are normalized.
größe = 1
数 = 2
ﬁne = 3
ª = 4
def счёт(имя): return имя + 1
class Élan:
    µ = 5
    __ß = 6
print(größe, 数, fine, a, счёт(1), Élan.μ, sorted(k for k in globals() if not k.startswith("__")), sorted(k for k in vars(Élan) if "ß" in k))
print([ascii(name) for name in globals() if not name.isascii()])
