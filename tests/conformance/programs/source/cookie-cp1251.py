# vim: set fileencoding=cp1251 :
привет = "мир"
print(привет, ascii(привет))
print("слово", {}["нет"], "ещё")
