# Codecs that are not loaded at the start.
import codecs
import io

for name in ("utf-16", "utf-32-be", "utf-7", "latin-1", "cp1252", "shift_jis", "gb18030", "big5", "koi8-r", "punycode", "unicode_escape", "raw_unicode_escape"):
    print(name, "é語".encode(name, "replace"), codecs.lookup(name).name)
print(codecs.encode("hello", "rot13"), codecs.encode(b"hello", "base64"), codecs.decode(b"6869", "hex"), codecs.getincrementaldecoder("utf-8")().decode(b"\xc3"))
codecs.register_error("mine", lambda error: ("?" * (error.end - error.start), error.end))
codecs.register(lambda name: codecs.lookup("utf-8") if name == "my_codec" else None)
print("aé".encode("ascii", "mine"), "é".encode("my-codec"), b"\xff\xfe".decode("utf-8", "backslashreplace"), "\udc80".encode("utf-8", "surrogateescape"))
print(codecs.open("main.py", encoding="utf-8").readline(), codecs.BOM_UTF8, codecs.EncodedFile(io.BytesIO(b"\xe9"), "utf-8", "latin-1").read())
"x".encode("nothing")
