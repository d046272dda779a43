# Tries: to break whoever decodes the output piece by piece: characters cut at every border of a chunk, and bytes that are
#   no UTF-8 at all.
# Fails: the output is decoded once, as a whole, and compared as bytes.
# Error: wrong answer: line 1, column 1
import os
import time

for byte in '\U0001f600é'.encode() * 20 + b'\xff\xfe\xc0\x80\xed\xa0\x80\xf5\x80\x80\x80':
    os.write(1, bytes([byte]))
    time.sleep(0.0005)
os.write(1, '\U0001f600'.encode()[:3])
