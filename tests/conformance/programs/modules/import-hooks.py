# A finder and a path hook of the program's own.
import importlib.abc
import importlib.machinery
import sys

class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path, target=None):
        print("asked for", name, path)
        return importlib.machinery.ModuleSpec(name, self) if name == "invented" else None
    def __repr__(self):
        return "<the finder>"
    def exec_module(self, module):
        module.value = 42

sys.meta_path.insert(0, Finder())
import invented
import fractions
import os

print(invented.value, invented, "fractions" in sys.modules)
