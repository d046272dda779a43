import sys; print(1); x = 2; print(x, sys._getframe().f_lineno); y = [1,
2]; print(y); raise ValueError("; after"); print("never")
