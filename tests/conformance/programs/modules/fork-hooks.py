# os.register_at_fork: their order in parent and child, and one that fails.
import os

calls = []
for name in "ab":
    os.register_at_fork(before=lambda n=name: calls.append(f"before {n}"), after_in_parent=lambda n=name: calls.append(f"parent {n}"), after_in_child=lambda n=name: calls.append(f"child {n}"))
class Failing:
    def __call__(self):
        raise ValueError("in a hook")
    def __repr__(self):
        return "<a failing hook>"

def fork():
    pid = os.fork()
    if pid == 0:
        print("in the child", calls, flush=True)
        os._exit(0)
    os.waitpid(pid, 0)
    print("in the parent", calls, flush=True)

fork()
os.register_at_fork(before=Failing())
fork()
