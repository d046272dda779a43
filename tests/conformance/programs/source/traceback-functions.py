# print_stack, format_exc, extract_stack, walk_stack at main's level and below.
import sys
import traceback

def f():
    traceback.print_stack(file=sys.stdout)
    print(traceback.extract_stack())
    print([frame.f_code.co_name for frame, line in traceback.walk_stack(sys._getframe())])
    try:
        1 / 0
    except ZeroDivisionError:
        print(traceback.format_exc())
        print(traceback.format_exc(limit=-1), traceback.extract_tb(sys.exc_info()[2])[0].line)

traceback.print_stack()
f()
print(traceback.format_exc())
print(traceback.format_stack())
