# A file object that nobody closes is flushed; a child reads it after its parent's end is simulated by del.
file = open("file", "w")
file.write("not flushed")
print(repr(open("file").read()))
del file
print(repr(open("file").read()))
last = open("/dev/stdout", "w")
last.write("flushed when the module dies\n")
