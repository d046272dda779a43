# Tries: never to come back to the interpreter, where signal handlers and other threads would have their turn: one
#   match of a regular expression that takes years.
# Fails: nothing asks the interpreter for leave.
# Request: {"time_limit": 0.3}
import re

re.match('(a|a)*$', 'a' * 60 + 'b')
