# The same exception raised again grows its traceback.
error = ValueError("same")

def again():
    raise error

for _ in range(2):
    try:
        again()
    except ValueError:
        pass
again()
