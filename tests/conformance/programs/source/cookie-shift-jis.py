# coding: shift_jis
print("日本語", ascii("表"))
日本 = 1
print(日本 + "語")
