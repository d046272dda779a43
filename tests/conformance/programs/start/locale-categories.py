# The locale of each category.
import locale

for name in sorted(dir(locale)):
    if name.startswith("LC_"):
        print(name, locale.setlocale(getattr(locale, name)))
print(locale.getlocale(), locale.getpreferredencoding(), locale.getencoding(), locale.nl_langinfo(locale.CODESET))
print(locale.localeconv())
for name in ("", "C", "C.UTF-8", "de_DE.UTF-8"):
    try:
        print(repr(name), locale.setlocale(locale.LC_ALL, name))
    except locale.Error as error:
        print(repr(name), error)
