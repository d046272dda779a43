# collections, heapq, bisect, itertools, operator, sched, types.
import bisect
import collections
import heapq
import itertools
import operator
import sched
import types

heap = [5, 1, 4]
heapq.heapify(heap)
print(heapq.heappushpop(heap, 0), heapq.nsmallest(2, heap), list(heapq.merge([1, 4], [2, 3])), bisect.bisect([1, 2, 2, 3], 2), bisect.insort(heap, 3), heap)
print(collections.Counter("abracadabra").most_common(2), collections.deque([1, 2, 3], 2), collections.OrderedDict(a=1), collections.ChainMap({"a": 1}, {"b": 2}), collections.defaultdict(list, a=[1]))
print(list(itertools.accumulate([1, 2, 3], operator.mul)), list(itertools.batched("abcde", 2)), list(itertools.groupby([1, 1, 2], key=lambda x: x % 2))[0][0], len(list(itertools.permutations(range(5)))), list(itertools.pairwise("abc")))
scheduler = sched.scheduler()
scheduler.enter(0.02, 1, print, ("second",))
scheduler.enter(0.01, 1, print, ("first",))
scheduler.run()
Point = collections.namedtuple("Point", "x y", defaults=[0])
print(Point(1), Point._fields, types.SimpleNamespace(a=1), types.MappingProxyType({"a": 1}), collections.UserDict(a=1), Point.__module__)
collections.deque([1]).index(2)
