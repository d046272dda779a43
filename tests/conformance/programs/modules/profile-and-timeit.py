# cProfile, trace, timeit, pdb without a terminal.
import cProfile
import io
import pstats
import timeit
import trace

def work():
    return sum(square(i) for i in range(10))
def square(x):
    return x * x
profile = cProfile.Profile()
profile.runcall(work)
print(sorted((key[2], value[0], value[1]) for key, value in pstats.Stats(profile, stream=io.StringIO()).stats.items()))
print(timeit.timeit("pass", number=1) >= 0, type(timeit.timeit(work, number=1)))
tracer = trace.Trace(count=1, trace=0)
tracer.runfunc(work)
print(sorted((line, count) for (file, line), count in tracer.results().counts.items() if file == __file__))
