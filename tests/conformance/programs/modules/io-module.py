# Files of every kind of mode, encodings and line ends.
import io
import os

with open("file", "w", encoding="utf-16", newline="\r\n") as file:
    print(file, file.write("é\nb\n"), file.tell())
print(open("file", "rb").read(), repr(open("file", encoding="utf-16").read()))
with open("file", "w+b", buffering=0) as file:
    print(file, file.write(b"abcdef"), file.seek(2), file.read(2), file.truncate(5), file.tell())
with open("file", "r+") as file:
    file.seek(0, 2)
    file.write("appended")
    file.seek(0)
    print(file.read(), file.newlines, file.encoding, file.errors, file.line_buffering)
text = io.StringIO("a\r\nb\n", newline=None)
print(text.readlines(), io.BytesIO(b"abc").getbuffer()[1], io.DEFAULT_BUFFER_SIZE, io.text_encoding(None), open(os.devnull).read())
for mode in ("x", "rw", "q", "rb+w", "U"):
    try:
        open("file", mode)
    except (OSError, ValueError) as error:
        print(mode, error)
file.read()
