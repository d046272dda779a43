# Lone surrogates: those that stand for bytes can be written, others cannot.
import sys

print("bytes \udcff\udc80 back")
for text in ("\ud800", "\udfff", "\udc7f"):
    try:
        print("lone", text)
    except UnicodeEncodeError as error:
        print(error)
print("\ud800", file=sys.stderr)
print("é \u20ac", file=sys.stderr)
