# coding: utf-7
print(ascii("+AOk-"), 1 +- 1)
