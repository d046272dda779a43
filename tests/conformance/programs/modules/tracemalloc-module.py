# tracemalloc: started, stopped, and where a block was allocated.
import tracemalloc

print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
tracemalloc.start(5)
data = [bytes(1000) for _ in range(10)]
def make():
    return bytearray(5000)
kept = make()
print(tracemalloc.is_tracing(), tracemalloc.get_traceback_limit(), tracemalloc.get_object_traceback(kept))
snapshot = tracemalloc.take_snapshot().filter_traces([tracemalloc.Filter(True, "/box/*")])
print([(s.traceback[0].lineno, s.count) for s in snapshot.statistics("lineno") if s.size > 4000])
print(tracemalloc.get_traced_memory()[0] > 15_000, len(tracemalloc.get_object_traceback(kept)))
tracemalloc.stop()
print(tracemalloc.is_tracing(), tracemalloc.get_object_traceback(kept))
