# The filters themselves: their order, catch_warnings puts them back.
import warnings

before = list(warnings.filters)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("one")
    warnings.warn("two", DeprecationWarning)
    print(len(warnings.filters), warnings.filters[0])
print(warnings.filters == before, [(w.category.__name__, str(w.message), w.lineno, w.filename) for w in caught])
warnings.filterwarnings("error", "t.*o", UserWarning, r"__main__", 12)
print(warnings.filters[0])
warnings.warn("two")
