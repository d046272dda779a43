# Tries: to be taken for stopped by a limit: it ends itself by the signals that limits use.
# Fails: what a limit did is known to whoever did it, and the kernel counts its own kills.
# Request: {"tests": [{"in": "SIGKILL", "expected_out": ""}, {"in": "SIGXCPU", "expected_out": ""}, {"in": "SIGXFSZ", "expected_out": ""}, {"in": "SIGSYS", "expected_out": ""}, {"in": "SIGSEGV", "expected_out": ""}, {"in": "SIGTERM", "expected_out": ""}, {"in": "SIGALRM", "expected_out": ""}, {"in": "SIGPIPE", "expected_out": ""}]}
# Error: runtime error: killed by SIGKILL
import os
import signal

number = getattr(signal, input())
if number != signal.SIGKILL:
    signal.signal(number, signal.SIG_DFL)
os.kill(os.getpid(), number)
