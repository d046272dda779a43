# An object that comes back to life in its finalizer.
class Zombie:
    count = 0
    def __del__(self):
        Zombie.count += 1
        print("del", Zombie.count)
        globals()["again"] = self

Zombie()
print("again" in globals())
del again
print(Zombie.count)
Zombie()
print("end of main")
