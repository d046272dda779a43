# Tries: to change the language for the next test: builtins, types of the standard library, the import system.
# Fails: each test has an interpreter of its own.
import builtins
import json
import sys

marks = [name for name in dir(builtins) if name.startswith('mark')] + [name for name in dir(json) if name.startswith('mark')]
plain = len([1, 2]) == 2 and sum([1, 2]) == 3 and not any(type(finder).__name__ == 'Finder' for finder in sys.meta_path)
write = print


class Finder:
    def find_spec(self, *_):
        return None


builtins.mark = json.mark = 1
sys.meta_path.insert(0, Finder())
builtins.len = builtins.sum = builtins.open = builtins.__import__ = builtins.print = lambda *_, **__: 0
sys.modules['os'] = sys.modules['builtins'] = None
sys.path[:] = []
write('ok' if plain and marks == [] else (plain, marks))
