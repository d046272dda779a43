# A traceback and a failing flush.
import os

print("never seen")
os.close(1)
raise KeyError("why")
