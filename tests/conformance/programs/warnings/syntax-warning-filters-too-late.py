# A filter of the program's own does not reach its own source, only what is compiled later.
import warnings

warnings.simplefilter("ignore")
print("\d")
eval(r"'\d'")
warnings.simplefilter("error")
try:
    eval(r"'\d'")
except SyntaxError as error:
    print(error, error.lineno, error.offset)
