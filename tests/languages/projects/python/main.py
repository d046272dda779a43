import os
import sys

from util import answer
from util.deep.words import first

print(answer.ANSWER)
print(first("data/words.txt"))
print("|".join(sys.argv[1:]))
print("left" if os.path.exists("data/left") else "fresh")
open("data/left", "w").close()
for change in (lambda: open("data/words.txt", "w"), lambda: os.remove("data/words.txt"), lambda: os.rename("data", "d")):
    try:
        change()
    except OSError:
        pass
