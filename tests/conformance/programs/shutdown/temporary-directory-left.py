# TemporaryDirectory and NamedTemporaryFile left to the exit: a warning for the directory.
import os
import tempfile
import warnings

warnings.simplefilter("default")
tempfile._name_sequence = iter(["one", "two", "three"])
directory = tempfile.TemporaryDirectory()
file = tempfile.NamedTemporaryFile()
print(directory.name, file.name, sorted(os.listdir("/box")), tempfile.gettempdir())
