# A profile function hears everything until the interpreter ends.
import sys

def profile(frame, event, argument):
    what = getattr(argument, "__qualname__", "") if event.startswith("c_") else frame.f_code.co_qualname
    sys.__stderr__.write(f"{event} {what}\n")

sys.setprofile(profile)
len("abc")
