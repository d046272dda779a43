# Who refers to __main__, its dictionary and its code: a runner that holds them would show here.
import gc
import sys

main = sys.modules["__main__"]
print(sorted(type(referrer).__name__ for referrer in gc.get_referrers(globals())))
print(sorted(type(referrer).__name__ for referrer in gc.get_referrers(main)))
print(sys.getrefcount(main), sys.getrefcount(globals()), sys.getrefcount(sys._getframe().f_code))
print([type(referrer).__name__ for referrer in gc.get_referrers(sys._getframe().f_code)])
print(sys.getrefcount(sys.argv), sys.getrefcount(__loader__), sys.getrefcount(sys.stdout))
