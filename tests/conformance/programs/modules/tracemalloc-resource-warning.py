# With tracemalloc on, a ResourceWarning tells where the file was opened.
import tracemalloc
import warnings

tracemalloc.start(10)
warnings.simplefilter("always")
def f():
    return open("main.py")
f()
async def never(): ...
never()
