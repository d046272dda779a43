# zlib, gzip, bz2, lzma.
import bz2
import gzip
import io
import lzma
import zlib

data = b"the quick brown fox " * 500
for module in (zlib, bz2, lzma):
    packed = module.compress(data)
    print(module.__name__, len(packed), module.decompress(packed) == data, zlib.crc32(packed))
packed = gzip.compress(data, mtime=0)
print(len(packed), zlib.crc32(packed), gzip.open(io.BytesIO(packed)).read(10), zlib.ZLIB_RUNTIME_VERSION)
with lzma.open("file.xz", "wt") as file:
    file.write("text\n")
print(lzma.open("file.xz", "rt").read())
zlib.decompress(b"not packed")
