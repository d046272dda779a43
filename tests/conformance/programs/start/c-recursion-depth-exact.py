# How deep C recursion goes, to the level.
import json

def deepest(attempt):
    low, high = 1, 1_000_000
    while low + 1 < high:
        middle = (low + high) // 2
        try:
            attempt(middle)
            low = middle
        except (RecursionError, MemoryError):
            high = middle
    return low

def nested_repr(depth):
    value = []
    for _ in range(depth):
        value = [value]
    repr(value)

print("json", deepest(lambda depth: json.loads("[" * depth + "]" * depth)))
print("repr", deepest(nested_repr))
