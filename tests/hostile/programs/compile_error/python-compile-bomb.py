# Tries: to make the compiler work for ever: a constant that grows when it is folded, again and again.
# Fails: the compiler folds small constants only; what it does not end in time is stopped, and is no verdict of the program’s run.
x = lambda: ((((2**64)**64)**64)**64)**64
y = 'x' * 10**10 if False else (
