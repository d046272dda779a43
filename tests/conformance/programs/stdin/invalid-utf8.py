# Bytes that are not UTF-8 come through as surrogates and go out as they came.
import sys

line = input()
print(ascii(line), [hex(ord(c)) for c in line])
print(line)
sys.stdout.write(sys.stdin.readline())
rest = sys.stdin.read()
print(ascii(rest), rest.encode("utf-8", "surrogateescape"))
try:
    rest.encode("utf-8")
except UnicodeEncodeError as error:
    print(error)
