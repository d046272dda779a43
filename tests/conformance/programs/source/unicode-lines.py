# Separators that are no line ends for the tokenizer:     
import sys
text = "a bc"
print(ascii(text), sys._getframe().f_lineno, text.splitlines())
raise ValueError(" ")
