# Submodules are attributes of their packages only when they have been imported.
import collections
import concurrent
import encodings
import importlib
import json
import os

for module in (collections, concurrent, encodings, importlib, json, os):
    print(module.__name__, sorted(name for name in vars(module) if type(vars(module)[name]).__name__ == "module"))
