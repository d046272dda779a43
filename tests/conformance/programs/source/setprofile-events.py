# Profile events of Python and C functions.
import sys

events = []
def profile(frame, event, argument):
    events.append((event, frame.f_code.co_qualname, getattr(argument, "__qualname__", None)))

def f():
    return sorted([3, 1], key=lambda x: -x)

sys.setprofile(profile)
f()
len("abc")
" ".join(str(i) for i in range(2))
sys.setprofile(None)
for event in events:
    print(event)
