# locals(), globals(), vars(), exec and the frame's view are one dictionary.
import sys

exec("made_by_exec = 1")
locals()["made_by_locals"] = 2
sys._getframe().f_locals["made_by_frame"] = 3
vars()["made_by_vars"] = 4
globals()["not an identifier"] = 5
print(made_by_exec, made_by_locals, made_by_frame, made_by_vars, globals()["not an identifier"])
print(type(sys._getframe().f_locals), type(locals()), list(globals())[-6:])
