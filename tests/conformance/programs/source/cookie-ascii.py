# coding: ascii
print("plain")
import tokenize
print(tokenize.detect_encoding(open(__file__, "rb").readline))
