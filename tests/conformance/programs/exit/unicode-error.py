# UnicodeEncodeError, UnicodeDecodeError and their texts.
for action in (lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: "\ud800".encode(), lambda: b"\x80".decode("ascii"), lambda: "a".encode("no-such")):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
open("file", "wb").write(b"abc\xff\xfe")
open("file").read()
