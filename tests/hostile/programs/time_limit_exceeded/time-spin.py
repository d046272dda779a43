# Tries: never to end.
# Fails: CPU time is charged.
# Request: {"time_limit": 0.3}
while True:
    pass
