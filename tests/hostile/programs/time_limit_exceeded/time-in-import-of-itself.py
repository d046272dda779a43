# Tries: to spend its time before it has begun: in the import of itself.
# Fails: a program is timed from its first instruction.
# Request: {"time_limit": 0.3}
if __name__ == 'main':
    while True:
        pass
import main
