# Recursion in the C accelerator of json and in pickle.
import json
import pickle

for action in (lambda: json.loads("[" * 100_000), lambda: json.dumps(eval("[" * 90 + "]" * 90)) and 1):
    try:
        print(action())
    except RecursionError as error:
        print(error)
nested = []
for _ in range(100_000):
    nested = [nested]
try:
    pickle.dumps(nested)
except RecursionError as error:
    print(error)
json.dumps(nested)
