# Tries: to indent by tabs and blanks, consistently.
# Fails: that is allowed.
if True:
	if True:
	    answer = 'ok'
print(answer)
