# Modules that act when they are imported.
import this
import __hello__

print(this.s[:20], this.c, __hello__.initialized)
__hello__.main()
import __phello__.spam
