# Tries: to indent by tabs and blanks that mean different things to different readers.
# Fails: that is a syntax error.
if True:
        a = 1
	b = 2
print('ok')
