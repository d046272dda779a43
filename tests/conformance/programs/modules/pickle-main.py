# Pickling what __main__ defines.
import copy
import copyreg
import io
import pickle
import pickletools

class Point:
    def __init__(self, x):
        self.x = x
    def __eq__(self, other):
        return self.x == other.x
    class Inner:
        pass
def function(): return 1
for protocol in range(6):
    data = pickle.dumps([Point(1), function, Point, Point.Inner], protocol)
    print(protocol, len(data), pickle.loads(data)[0] == Point(1), pickle.loads(data)[1] is function)
print(pickle.dumps(Point(2)), pickle.dumps(function, 0))
pickletools.dis(pickle.dumps(Point(2), 2))
print(copy.copy(Point(1)) == Point(1), copy.deepcopy([Point([1])])[0].x, sorted(c.__name__ for c in copyreg.dispatch_table))
for thing in (lambda: 0, Point(1).__eq__, io.StringIO, (n for n in [])):
    try:
        print(len(pickle.dumps(thing)) > 0)
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
