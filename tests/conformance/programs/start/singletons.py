# Small integers, one-letter strings and the empty objects are the same objects everywhere.
import sys

print(int("256") is int("256"), int("257") is int("257"), chr(97) is chr(97), chr(300) is chr(300))
print(tuple() is tuple([]), str() is str([])[:0], bytes() is bytes([]), frozenset() is frozenset([]), bytes([65]) is bytes([65]))
print(sys.intern("abc") is sys.intern("ab" + "c"), sys._is_interned("abc"), sys._is_interned("a b"), sys._is_interned(str([1])))
print(sys.getrefcount(None) == sys.getrefcount(True) == sys.getrefcount(1))
print(type(sys.getsizeof([])), sys.getsizeof(0), sys.getsizeof([]), sys.getsizeof({}), sys.getsizeof(""), sys.getsizeof(globals()))
