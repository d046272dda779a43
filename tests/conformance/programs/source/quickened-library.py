# Whether functions of the standard library were run often before the program began.
import dis
import os
import posixpath
import codecs
import stat
import re._compiler
import json.decoder
import collections
import types

def names(function):
    return [i.opname for i in dis.get_instructions(function.__code__, adaptive=True)]

for function in (os.fspath if hasattr(os.fspath, "__code__") else os.fsencode, os._get_exports_list, os.get_exec_path, json.decoder.JSONDecoder.decode, collections.Counter.update, codecs.getwriter, re._compiler.isstring):
    print(function.__qualname__, names(function))
