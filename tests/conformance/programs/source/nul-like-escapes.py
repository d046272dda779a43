# Escapes that look like ends of text.
print(repr("a\0b\x00c\u0000d\N{NULL}"), len("\0\00\000\0000"), repr(b"\0"), "\1"[0] == chr(1), r"\0", ascii("\x1a\x04"))
print("\x1a", "after control-Z")
