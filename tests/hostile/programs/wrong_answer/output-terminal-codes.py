# Tries: to act on the terminal of whoever reads the answer or a log: escape codes, bells, titles, text from right to left.
# Fails: the output comes back as JSON, which escapes controls, and no log has it. The error quotes it harmlessly.
# Error: wrong answer: line 1, column 1: expected "ok", got "
import sys

sys.stdout.write('\x1b[2J\x1b]0;owned\x07\x1b[31mok\x9b\r\u202eko\n')
sys.stderr.write('\x1b[2J\x1b]52;c;b3duZWQ=\x07')
