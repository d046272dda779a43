# Files beside the program hide modules of the standard library that are not loaded yet, and only those.
for name in ("json", "random", "collections", "re", "heapq", "os", "io", "abc", "threading", "functools"):
    with open(f"{name}.py", "w") as file:
        file.write(f"mine = '{name}'\n")
import json
import random
import collections
import re
import heapq
import os
import io
import abc
import threading
import functools

for module in (json, random, collections, re, heapq, os, io, abc, threading, functools):
    print(module.__name__, getattr(module, "mine", "the library's"), getattr(module, "__file__", None))
