# Tries: to be taken for something else by an exit code that means something to shells, engines and the supervisor.
# Fails: an exit code is the program's own, and says nothing but itself.
# Request: {"tests": [{"in": "1", "expected_out": ""}, {"in": "2", "expected_out": ""}, {"in": "124", "expected_out": ""}, {"in": "125", "expected_out": ""}, {"in": "126", "expected_out": ""}, {"in": "127", "expected_out": ""}, {"in": "137", "expected_out": ""}, {"in": "139", "expected_out": ""}, {"in": "152", "expected_out": ""}, {"in": "255", "expected_out": ""}]}
# Error: runtime error: exit code 1
import os

os._exit(int(input()))
