# TracebackException with locals and with the compact form.
import traceback

def f(x):
    y = [x]
    return y[5]

try:
    f(3)
except IndexError as error:
    for options in ({"capture_locals": True}, {"limit": 1}, {"compact": True}, {"lookup_lines": False}):
        print("".join(traceback.TracebackException.from_exception(error, **options).format()) if "capture_locals" not in options else
              [frame.locals for frame in traceback.TracebackException.from_exception(error, **options).stack][1])
    print(traceback.format_exception_only(error), error.__traceback__.tb_lasti >= 0, error.__traceback__.tb_lineno)
    traceback.print_tb(error.__traceback__)
