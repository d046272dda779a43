# Objects pickled in a child are unpickled in the parent.
import os
import pickle

class Result:
    def __init__(self, value):
        self.value = value

reading, writing = os.pipe()
if os.fork() == 0:
    with open(writing, "wb") as file:
        pickle.dump(Result({"numbers": [1, 2, 3]}), file)
    os._exit(0)
os.close(writing)
with open(reading, "rb") as file:
    result = pickle.load(file)
print(type(result) is Result, result.value, os.wait()[1])
