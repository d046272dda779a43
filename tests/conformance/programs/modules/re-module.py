# Regular expressions, and their cache.
import re

print(re.findall(r"(?P<word>\w+)@(\w+)", "me@here you@there"), re.sub(r"(\d+)", lambda m: str(int(m[1]) * 2), "a1b22"), re.split(r"[,;]\s*", "a, b;c"))
pattern = re.compile(r"""(?x) ^ (a | b)* c  # verbose
    $""", re.I | re.M)
print(pattern, pattern.flags, pattern.match("ABC"), re.fullmatch(r"(?:a{2,3}+)b", "aab"), pattern.groups, re.escape("a.b*c"))
print(re.compile("x") is re.compile("x"), len(re._cache), re.purge(), len(re._cache), re.match(r"(?<=a)b", "ab"), re.search(r"(?i:É)", "é"))
for text in ("(", "*a", "[z-a]", r"\8", "(?P<1>x)", "(?<=a+)b", "a{5,2}"):
    try:
        re.compile(text)
    except re.PatternError as error:
        print(error, error.pos)
re.compile("(" * 3)
