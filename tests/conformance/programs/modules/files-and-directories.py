# tempfile, shutil, pathlib, glob, fnmatch, os.walk.
import filecmp
import fnmatch
import glob
import os
import pathlib
import shutil
import tempfile

root = pathlib.Path("tree")
(root / "a" / "b").mkdir(parents=True)
(root / "a" / "one.txt").write_text("1\n")
(root / "a" / "b" / "two.txt").write_bytes(b"22")
os.symlink("a", root / "link")
print([(d, sorted(ds), sorted(fs)) for d, ds, fs in sorted(os.walk("/box"))])
print(sorted(map(str, root.rglob("*.txt"))), sorted(glob.glob("**/*.txt", recursive=True)), fnmatch.filter(["ab", "b"], "a*"), root.resolve(), root.stat().st_mode)
print(shutil.copytree(root, "copy", symlinks=True), filecmp.dircmp("tree", "copy").diff_files, shutil.move("copy/a/one.txt", "moved"), os.path.getsize("moved"))
shutil.rmtree("copy")
with tempfile.TemporaryDirectory() as name, tempfile.TemporaryFile("w+") as file:
    print(os.path.dirname(name), file.write("x"), os.listdir(name), type(file).__name__)
print(sorted(os.listdir()), shutil.which("python3"), shutil.disk_usage("/box").total, oct(os.lstat("tree/link").st_mode))
print(tempfile.gettempdir(), tempfile.gettempprefix())
os.rmdir("tree")
