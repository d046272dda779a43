# Type aliases and generics of PEP 695 and 696.
type Pair[T] = tuple[T, T]
type Later = list[not_defined]

def first[T: (int, str), *Ts, **P](value: T) -> T:
    return value

class Box[T = int]:
    def __init__(self, value: T):
        self.value = value

print(Pair, Pair.__type_params__, Pair.__value__, Pair[int], type(Pair).__name__, Pair.__module__)
print(first.__type_params__, first.__type_params__[0].__constraints__, Box.__type_params__, Box.__type_params__[0].__default__, Box.__orig_bases__, Box.__mro__)
try:
    Later.__value__
except NameError as error:
    print(error)
