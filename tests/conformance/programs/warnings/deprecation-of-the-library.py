# Deprecated functions of the standard library called by main.
import ast
import datetime
import os
import sys

print(datetime.datetime.utcfromtimestamp(0))
print(~True, type(ast.Num).__name__)
import asyncio

print(type(asyncio.get_event_loop_policy()).__name__)
print(sys.version_info >= (3, 13), os.name)
exec("import imp" if sys.version_info < (3, 12) else "pass")
"abc".encode().decode("unicode_escape")
import tarfile, re

re.sub("a", "b", "a", 1)
re.split("b", "abc", 1)
