block = bytearray(b"x") * (1 << 30)
print(len(block))
