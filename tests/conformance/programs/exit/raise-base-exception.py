# A direct subclass of BaseException.
class Stop(BaseException):
    pass

try:
    raise Stop("everything")
except Exception:
    print("not reached")
finally:
    print("finally")
