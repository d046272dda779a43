# Tries: to end with a text in place of a code.
# Fails: Python makes it 1 and writes the text to stderr.
# Error: runtime error: exit code 1: last words
import sys

print('ok')
sys.exit('a\nlast words')
