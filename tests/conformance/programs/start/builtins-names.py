# Everything in builtins, in order, and the helpers that site puts there.
import builtins

print(list(vars(builtins)))
for name in ("exit", "quit", "copyright", "credits", "license", "help"):
    print(name, type(getattr(builtins, name)), repr(getattr(builtins, name)).splitlines()[0])
print(__builtins__ is builtins, "_" in vars(builtins))
print(builtins.__spec__, builtins.__loader__, builtins.__package__)
print(open.__module__, print.__module__, builtins.__import__)
