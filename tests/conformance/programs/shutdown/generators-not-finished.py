# Suspended generators at exit: their finally clauses.
def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        print("closing", name)

def stubborn():
    try:
        yield 1
    except GeneratorExit:
        print("asked to close")
        raise

one = numbers("global")
next(one)
next(numbers("temporary"))
two = stubborn()
next(two)
never_started = numbers("never started")
print("end of main")
