# The error of an encoding that fails, uncaught; what was printed before stays.
print("before")
print("x\ud800y")
