# input() to the end and past it.
print(repr(input()))
print(repr(input("prompt> ")))
print(repr(input()))
for _ in range(3):
    try:
        print(repr(input("again> ")))
    except EOFError as error:
        print(repr(error))
print(repr(input.__self__), __import__("sys").stdin.buffer.peek())
