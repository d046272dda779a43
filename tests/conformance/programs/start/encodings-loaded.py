# The codecs that starting up has looked up.
import codecs
import encodings

print(sorted(encodings._cache))
print(sorted(name for name in vars(encodings) if not name.startswith("__")))
codecs.lookup("latin-1")
print(sorted(encodings._cache))
for name in ("strict", "ignore", "replace", "surrogateescape", "surrogatepass", "namereplace"):
    print(name, codecs.lookup_error(name).__name__)
try:
    codecs.lookup_error("mine")
except LookupError as error:
    print(error)
