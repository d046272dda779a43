# csv, configparser, tomllib, shlex, textwrap, string.Template.
import configparser
import csv
import io
import shlex
import string
import sys
import textwrap
import tomllib

writer = csv.writer(sys.stdout)
writer.writerow(["a", 'quoted "b"', "with, comma", "two\nlines", None, 1.5])
print(list(csv.DictReader(io.StringIO("x,y\n1,2\n3\n"))), csv.Sniffer().sniff("a;b\nc;d\n").delimiter, csv.list_dialects(), csv.field_size_limit())
parser = configparser.ConfigParser()
parser.read_string("[DEFAULT]\na = 1\n[s]\nb = %(a)s2\n")
parser.write(sys.stdout)
print(parser["s"]["b"], tomllib.loads("x = [1, 2.5]\n[t]\nd = 2024-01-01"), shlex.split("a 'b c' \"d\""), string.Template("$x ${y}").substitute(x=1, y=2))
print(textwrap.fill("some words to be wrapped at a width", 15), textwrap.dedent("  a\n    b"))
tomllib.loads("x = ")
