# Modules that a preloading interpreter may have imported early.
import sys

names = """re json random threading collections functools typing enum dataclasses math heapq bisect itertools operator
traceback linecache tokenize warnings contextlib types weakref copy string struct datetime decimal fractions logging
asyncio socket select signal subprocess ctypes inspect dis ast opcode importlib.util importlib.machinery hashlib queue
_weakrefset locale textwrap atexit gc resource numbers statistics array pickle keyword reprlib _random _bisect runpy pkgutil
multiprocessing concurrent unittest argparse tempfile shutil pathlib fnmatch glob""".split()
for name in names:
    print(name, name in sys.modules)
