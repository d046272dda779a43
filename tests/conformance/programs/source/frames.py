# The chain of frames from a nested call to the bottom.
import sys

def show():
    frame = sys._getframe()
    while frame is not None:
        print(frame.f_code.co_qualname, frame.f_lineno, frame.f_code.co_filename, frame.f_globals["__name__"], frame.f_lasti >= 0)
        frame = frame.f_back

class K:
    def method(self):
        [show() for _ in range(1)]
        (lambda: show())()

K().method()
list(show() for _ in range(1))
exec("show()")
sorted([1], key=lambda x: show() or 0)
