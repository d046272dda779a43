# Characters of three bytes across the bounds of the reading chunks.
import sys

text = sys.stdin.read()
print(len(text), set(text) == {"語", "\n"}, text.count("\n"), len(text.encode()))
