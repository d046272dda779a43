# No other program can be started.
import os
import subprocess
import sys

def attempt(name, action):
    try:
        print(name, action())
    except OSError as error:
        print(name, type(error).__name__, error)

attempt("run", lambda: subprocess.run([sys.executable, "-c", "print(1)"]))
attempt("shell", lambda: subprocess.run("true", shell=True))
attempt("missing", lambda: subprocess.run(["/no/such"]))
attempt("spawn", lambda: os.waitstatus_to_exitcode(os.waitpid(os.posix_spawn(sys.executable, ["python3"], {}), 0)[1]))
attempt("system", lambda: os.system("true"))
attempt("popen", lambda: os.popen("true").read())
attempt("exec", lambda: os.execv(sys.executable, ["python3", "-c", ""]))
attempt("execve itself", lambda: os.execve("/proc/self/exe", ["python3"], {}))
subprocess.check_output([sys.executable, "main.py"])
