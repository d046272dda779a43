# Tries: to spoil its earlier verdicts, or to hide behind them: it is well behaved until the last test.
# Fails: each test is measured for itself.
# Request: {"memory_limit": 32, "tests": [{"in": "1", "expected_out": "ok"}, {"in": "2", "expected_out": "ok"}, {"in": "3", "expected_out": "ok"}]}
# Verdicts: accepted, accepted, memory_limit_exceeded
if input() == '3':
    data = b'x' * (100 << 20)
print('ok')
