# The program's frame is the first: nothing is below it.
import sys

frame = sys._getframe()
print(frame.f_back, frame.f_code.co_name, frame.f_code.co_filename, frame.f_lineno, frame.f_globals is globals())
print(frame.f_locals is globals(), frame.f_builtins is vars(__builtins__), frame.f_trace, frame.f_trace_lines, frame.f_trace_opcodes)
try:
    sys._getframe(1)
except ValueError as error:
    print(error)
print(len(sys._current_frames()), list(sys._current_frames().values())[0] is frame)
print(sys._getframemodulename(0), sys._getframemodulename(1))
