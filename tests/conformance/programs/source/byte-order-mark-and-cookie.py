# -*- coding: utf-8 -*-
print(ascii("é"), __loader__.get_source("__main__")[:4])
