# Tries: to be killed for, or to kill the supervisor by, an input half as large as its limit that it never reads.
# Fails: the input has a budget of its own beside the test's.
# Request: {"memory_limit": 16, "tests": [{"in": ["0123456789abcde\n", 524288], "expected_out": "ok\n"}, {"in": "", "expected_out": "ok\n"}]}
print('ok')
