# EOFError that nobody catches.
print(input())
print(input("more? "))
