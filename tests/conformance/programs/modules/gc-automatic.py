# Cycles are collected without anybody asking.
import gc
import weakref

class Node:
    pass

print(gc.isenabled(), gc.get_threshold())
references = []
for _ in range(20_000):
    node = Node()
    node.me = node
    if len(references) < 100:
        references.append(weakref.ref(node))
print(sum(r() is None for r in references) > 50, all(s["uncollectable"] == 0 for s in gc.get_stats()))
