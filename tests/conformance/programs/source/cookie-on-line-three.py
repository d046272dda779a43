# The cookie is only looked for on two lines.
# second
# coding: latin-1
print("é", ascii("é"))
