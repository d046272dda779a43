# An invalid escape sequence in the source.
print("\d is not an escape", b"\q", "\
continued")
