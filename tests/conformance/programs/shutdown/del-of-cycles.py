# Objects in cycles at exit.
class Node:
    def __init__(self, name):
        self.name = name
        self.me = self
    def __del__(self):
        print("del", self.name)

one = Node("global cycle")
Node("garbage before the exit")
two = Node("two")
three = Node("three")
two.next, three.next = three, two
print("end of main")
