# Builtins replaced by the program, by name and in the module.
import builtins

def loud(*arguments, **options):
    original("loud:", *arguments, **options)

original = print
builtins.print = loud
print("one")
__builtins__.print = original
print("two")
print = loud
print("three")
del print
print("four")
builtins.answer = 42
def f(): return answer
print(f(), answer)
