# calendar, locale, gettext.
import calendar
import gettext
import locale

print(calendar.month(2024, 2), calendar.isleap(2100), list(calendar.day_abbr), calendar.monthrange(2023, 2))
locale.setlocale(locale.LC_ALL, "")
print(locale.getlocale(), locale.format_string("%d", 1234567, grouping=True), locale.str(1.5), locale.strcoll("a", "b") < 0, sorted("bAaBé", key=locale.strxfrm), f"{1234567:n}")
print(gettext.gettext("untranslated"), gettext.ngettext("one", "many", 2), gettext.find("x"), gettext.textdomain())
try:
    gettext.translation("nothing")
except FileNotFoundError as error:
    print(error)
