# Tries: to leave the interpreter’s own settings changed: recursion, switch interval, digits of numbers, warnings, locale, directory, mask.
# Fails: each test has a process of its own.
import locale
import os
import sys
import warnings

state = [sys.getrecursionlimit(), sys.getswitchinterval(), sys.get_int_max_str_digits(), os.getcwd(), os.umask(0), locale.setlocale(locale.LC_ALL), len(warnings.filters) < 10]
expected = [1000, 0.005, 4300, '/box', 0o022]
sys.setrecursionlimit(50)
sys.setswitchinterval(1000)
sys.set_int_max_str_digits(0)
os.chdir('/')
locale.setlocale(locale.LC_ALL, 'C')
warnings.simplefilter('error')
print('ok' if state[:5] == expected and state[6] else state)
