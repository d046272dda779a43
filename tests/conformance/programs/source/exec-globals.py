# exec and eval with dictionaries of their own: what is put into them.
space = {}
exec("x = 1", space)
print(list(space), space["__builtins__"] is vars(__builtins__))
print(eval("__name__", {"__builtins__": {}, "__name__": "own"}), eval("sorted(globals())", {"a": 1}))
try:
    eval("print(1)", {"__builtins__": {}})
except NameError as error:
    print(error)
exec("def f(): return __name__", space := {"__name__": "elsewhere"})
print(space["f"](), space["f"].__module__, space["f"].__builtins__ is vars(__builtins__))
