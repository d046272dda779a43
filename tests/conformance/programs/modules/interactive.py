# code.InteractiveInterpreter, codeop, cmd.
import cmd
import code
import codeop
import io
import sys

interpreter = code.InteractiveInterpreter({"x": 5})
for line in ("x + 1", "if x:", "y = 2", "1 /", "undefined", "print(y)"):
    print("more" if interpreter.runsource(line) else "done")
print(codeop.compile_command("def f():") is None, sys.displayhook)
sys.displayhook("shown")
print(__builtins__._)
class Shell(cmd.Cmd):
    prompt = "> "
    def do_add(self, rest):
        "Adds numbers."
        print(sum(map(int, rest.split())))
    def do_quit(self, rest):
        return True
Shell().cmdloop("welcome")
code.interact("banner", readfunc=lambda prompt: (_ for _ in ()).throw(EOFError), local={}, exitmsg="bye")
