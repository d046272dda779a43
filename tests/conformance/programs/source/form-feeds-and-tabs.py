# Form feeds and tabs for indentation.
import sys

if True:
	print("tab")
	if True:
	    print("tab and spaces")
class K:
    x = 1
    y = 2
print(K.x,K.y,	sys._getframe().f_lineno)
raise ValueError("")
