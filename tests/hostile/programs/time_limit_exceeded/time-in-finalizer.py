# Tries: to be done in time, and to go on when its last object dies.
# Fails: the program has ended when its process has.
# Request: {"time_limit": 0.3}
class Lingering:
    def __del__(self):
        while True:
            pass


lingering = Lingering()
print('ok', flush=True)
