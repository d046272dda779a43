# A generator that yields when it is closed.
def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("no")
            yield 2
            break

generator = stubborn()
next(generator)
try:
    generator.close()
except RuntimeError as error:
    print(error)
