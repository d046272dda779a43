# coding: utf8
print("é", ascii("é"))
