# linecache finds main's lines from the file.
import linecache

print(repr(linecache.getline(__file__, 1)), repr(linecache.getline(__file__, 99)), repr(linecache.getline("main.py", 2)))
print(list(linecache.cache), [len(entry) for entry in linecache.cache.values()])
linecache.checkcache()
linecache.clearcache()
print(list(linecache.cache), len(linecache.getlines(__file__, globals())))
print(linecache.lazycache("made up", globals()), linecache.lazycache("<made up>", globals()), len(linecache.getlines("made up")))
