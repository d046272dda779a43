# What the compiler folds.
def consts(function):
    return function.__code__.co_consts, len(function.__code__.co_code)

print(consts(lambda: 2 * 3 + 4), consts(lambda: "a" * 5), consts(lambda: (1, 2) + (3,)), consts(lambda: 2**70), consts(lambda: "ab"[1]))
print(consts(lambda: -5), consts(lambda: not True), consts(lambda x: x in [1, 2]), consts(lambda: "x" * 5000)[1], consts(lambda: 1 if True else 2))
print(consts(lambda: f"{1}{'a'}"), consts(lambda: ("a" "b", "c" + "d")), consts(lambda: __debug__))
