# sys.monitoring hears everything until the interpreter ends.
import sys

monitoring = sys.monitoring
monitoring.use_tool_id(3, "mine")
events = monitoring.events
for name in ("PY_START", "PY_RETURN", "CALL", "RAISE"):
    monitoring.register_callback(3, getattr(events, name), lambda code, *rest, name=name: sys.__stderr__.write(f"{name} {code.co_qualname}\n"))
monitoring.set_events(3, events.PY_START | events.PY_RETURN | events.CALL | events.RAISE)
def f():
    return len("abc")
f()
