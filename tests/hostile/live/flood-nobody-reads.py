# Tries: to fill the server's memory with output that nobody reads, on both streams at once.
# Fails: what is written past the output limit stops it, and the server keeps no byte behind the limit.
import os

if os.fork() == 0:
    while True: os.write(2, b"e" * 65536)
while True: os.write(1, b"o" * 65536)
