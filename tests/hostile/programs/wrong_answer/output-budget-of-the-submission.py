# Tries: to fill the server by many tests, each of them within its limit, with bytes that take six characters each in
#   the answer.
# Fails: what is kept for a submission has a limit of its own. Once it is used up, tests have no room left.
# Request: {"time_limit": 3, "tests": [{"in": "", "expected_out": ""}, {"in": "", "expected_out": ""}, {"in": "", "expected_out": ""}, {"in": "", "expected_out": ""}, {"in": "", "expected_out": ""}, {"in": "", "expected_out": ""}, {"in": "", "expected_out": ""}, {"in": "", "expected_out": ""}, {"in": "", "expected_out": ""}, {"in": "", "expected_out": ""}, {"in": "", "expected_out": ""}, {"in": "", "expected_out": ""}, {"in": "", "expected_out": ""}, {"in": "", "expected_out": ""}, {"in": "", "expected_out": ""}, {"in": "", "expected_out": ""}, {"in": "", "expected_out": ""}]}
# Verdicts: wrong_answer, wrong_answer, wrong_answer, wrong_answer, wrong_answer, wrong_answer, wrong_answer, wrong_answer, wrong_answer, wrong_answer, wrong_answer, wrong_answer, wrong_answer, wrong_answer, wrong_answer, wrong_answer, output_limit_exceeded
# Error: wrong answer: line 1, column 1
import os

os.write(2, b'\0' * 65536)
left = b'\0' * (1 << 20)
while left:
    left = left[os.write(1, left):]
