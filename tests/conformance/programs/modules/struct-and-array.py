# Binary data: struct, array, memoryview, bytearray.
import array
import struct

print(struct.pack("<ihq?4sd", 1, -2, 3, True, b"ab", 1.5), struct.unpack(">H", b"\x01\x02"), struct.calcsize("@iqb"), struct.calcsize("P"), list(struct.iter_unpack("<H", b"\x01\x00\x02\x00")))
numbers = array.array("i", [1, 2, 3])
numbers.append(2**31 - 1)
view = memoryview(numbers)
print(numbers, view[1:3].tolist(), view.itemsize, numbers.tobytes()[:4], view.cast("B").nbytes, array.array("w", "hé"))
data = bytearray(b"hello")
data[1:3] = b"EEE"
print(data, data.hex("-"), bytes.fromhex("dead beef"), memoryview(data)[::2].tobytes(), b"a,b".split(b","), b"%d %s" % (5, b"x"))
view.release()
struct.pack("b", 200)
