# Each action of a filter, at one place again and again.
import warnings

def again(action):
    warnings.resetwarnings()
    warnings.simplefilter(action)
    for _ in range(2):
        for text in ("one", "two"):
            try:
                warnings.warn(f"{action} {text}")
            except UserWarning as error:
                print("raised", error)

for action in ("default", "always", "ignore", "module", "once", "error"):
    again(action)
