# argparse with no arguments: defaults, help, usage with the program's name.
import argparse

parser = argparse.ArgumentParser(description="A test.")
parser.add_argument("--number", type=int, default=3, help="a number (default %(default)s)")
parser.add_argument("files", nargs="*")
print(parser.parse_args(), parser.prog)
print(parser.parse_known_args(["--number", "5", "a", "--other"]))
parser.print_usage()
parser.parse_args(["--help"])
