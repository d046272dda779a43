# Tries: to print the answers to all tests in the first one, and to be silent in the others.
# Fails: each test has a stream of its own, which ends with it.
# Error: wrong answer: line 2, column 1: expected end of output, got "ok"
if input() == 'first':
    print('ok\nok\n\0ok')
