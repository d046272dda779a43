# writelines of a generator, and what write returns.
import sys

sys.stdout.writelines(f"{i}\n" for i in range(5))
print(sys.stdout.write("abc\n"), sys.stdout.write(""), sys.stdout.buffer.write(b""), sys.stderr.write("é\n"))
for wrong in (b"bytes", 1, None):
    try:
        sys.stdout.write(wrong)
    except TypeError as error:
        print(error)
