# coding: mac-roman
print(ascii("é"), "é")
