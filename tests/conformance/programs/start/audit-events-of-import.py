# What an audit hook hears when modules are imported for the first time.
import sys

events = []
sys.addaudithook(lambda event, arguments: events.append((event, arguments[0] if arguments else None)))
import random
import json
listening, events = events, []
for event, argument in listening:
    if event in ("import", "open", "exec", "marshal.load", "marshal.loads", "compile"):
        print(event, argument if isinstance(argument, (str, int, type(None))) else type(argument).__name__)
