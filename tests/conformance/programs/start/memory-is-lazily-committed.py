# A large mapping that is not touched costs nothing; a touched one can be read back.
import mmap

lazy = mmap.mmap(-1, 1 << 33)
lazy[1 << 32] = 7
print(len(lazy), lazy[1 << 32], lazy[5])
data = bytearray(30_000_000)
data[::4096] = b"x" * len(data[::4096])
print(data.count(b"x"), len(data))
