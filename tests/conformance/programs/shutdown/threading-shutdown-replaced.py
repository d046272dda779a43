# threading._shutdown replaced: it is what is called at the end.
import threading

original = threading._shutdown

def mine():
    print("my own shutdown")
    original()

threading._shutdown = mine
print("end of main")
