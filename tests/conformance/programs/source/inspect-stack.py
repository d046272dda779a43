# inspect.stack, currentframe, getframeinfo.
import inspect

def f():
    for info in inspect.stack():
        print(info.filename, info.lineno, info.function, info.code_context, info.index, info.positions)

def g():
    f()

g()
print(inspect.currentframe().f_back, inspect.getframeinfo(inspect.currentframe()), len(inspect.stack(0)))
print(inspect.getouterframes(inspect.currentframe())[0].lineno)
