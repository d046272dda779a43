# A line of 100 KB by input(), and a short one after it.
line = input()
print(len(line), line[:10], line[-10:])
print(input())
