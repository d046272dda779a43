# A required argument is missing: exit code 2.
import argparse

parser = argparse.ArgumentParser()
parser.add_argument("needed")
parser.parse_args()
