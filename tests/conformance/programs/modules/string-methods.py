# Text: unicodedata, str methods, formats, difflib.
import difflib
import string
import unicodedata

print(unicodedata.unidata_version, unicodedata.name("é"), unicodedata.normalize("NFD", "é").encode(), unicodedata.east_asian_width("語"), "ǅ".lower(), "ß".upper(), "İ".lower().encode(), "ﬀ".casefold())
print("a-b_c".title(), "%5.2f|%-5s|%+d|%x" % (3.14159, "ab", 5, 255), "{:>8}|{!r}|{0[1]}".format("ab", "c") if False else "{0:>8}|{1!r}|{0[1]}".format("ab", "c"), "x".join("abc"), "tab\tx".expandtabs(4), "1²".isdigit(), "١".isdecimal(), int("١٢"))
print(*difflib.unified_diff(["a", "b"], ["a", "c"], lineterm=""), sep="\n")
print(difflib.get_close_matches("appel", ["ape", "apple"]), string.capwords("one two"), "abc".translate({97: "X", 98: None}), "a,b,,c".split(","), " x ".strip().center(5, "*"), "é".encode("idna"), "z".encode("rot13") if False else "")
print("%s" % 5 % ())
