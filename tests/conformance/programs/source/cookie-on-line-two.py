#!/usr/bin/python3
# coding: iso-8859-15
print(ascii("€"))
print("€")
