# Tries: to use eight processors at once: hashing lets go of the interpreter lock.
# Fails: the CPU time of all threads is charged, and the container has one and a half processors.
# Request: {"time_limit": 0.3}
import hashlib
import threading

for _ in range(8):
    threading.Thread(target=hashlib.pbkdf2_hmac, args=('sha512', b'x', b'y', 10**8)).start()
