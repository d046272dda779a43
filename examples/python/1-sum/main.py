# Add two numbers
a, b = map(int, input().split())
print(a + b)
