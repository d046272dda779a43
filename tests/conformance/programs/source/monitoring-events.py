# sys.monitoring of lines, branches, calls and raises.
import sys

m = sys.monitoring
m.use_tool_id(m.DEBUGGER_ID, "test")
seen = []
def on(name):
    return lambda code, *rest: seen.append((name, code.co_name, [r if isinstance(r, (int, str)) else getattr(r, "__name__", type(r).__name__) for r in rest]))
for name in ("PY_START", "PY_RETURN", "LINE", "JUMP", "BRANCH", "CALL", "RAISE", "C_RETURN"):
    m.register_callback(m.DEBUGGER_ID, getattr(m.events, name), on(name))
def f(n):
    if n > 1:
        return len("ab")
    raise ValueError
m.set_local_events(m.DEBUGGER_ID, f.__code__, m.events.LINE | m.events.BRANCH | m.events.CALL | m.events.PY_START | m.events.PY_RETURN)
f(2)
m.set_events(m.DEBUGGER_ID, m.events.RAISE)
try:
    f(0)
except ValueError:
    pass
m.set_events(m.DEBUGGER_ID, 0)
m.free_tool_id(m.DEBUGGER_ID)
print(*seen, sep="\n")
