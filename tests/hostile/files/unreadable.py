# Tries: to keep the supervisor out: makes the directories of the files unreadable, and directories of its own in them that
#   nobody may enter, deep ones with long names.
# Fails: only root may change the directories of the files. The program's own are emptied as its user, the inner ones first.
import os

for place in ["util", "util/deep", "."]:
    try:
        os.chmod(place, 0)
        print("changed", place)
    except OSError:
        pass
home = os.getcwd()
for place in ["util", "util/deep"]:
    os.chdir(os.path.join(home, place))
    depth = 0
    for depth in range(20):
        os.mkdir("d" * 200)
        open("d" * 199, "w").close()
        os.chdir("d" * 200)
    for _ in range(20):
        os.chdir("..")
        os.chmod("d" * 200, 0)
