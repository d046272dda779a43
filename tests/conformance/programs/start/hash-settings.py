# Hashes of numbers are fixed; those of strings are consistent within a process.
import sys

print(sys.flags.hash_randomization, sys.hash_info.algorithm, sys.hash_info.cutoff)
print(hash(1), hash(-1), hash(1.5), hash(2**61), hash(10**30), hash(None) == hash(None), hash((1, 2, 3)), hash(float("inf")))
print(hash("word") == hash("wo" + "rd"), hash(b"word") == hash("word"), len({hash(str(i)) for i in range(1000)}) > 990)
print(list({3, 1, 2}), list({10, 100, 1000}), list(frozenset(range(10))))
print(hash(""), hash(b""))
