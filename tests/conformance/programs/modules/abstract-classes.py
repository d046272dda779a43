# abc, numbers, collections.abc.
import abc
import collections.abc
import numbers

class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...
    @property
    @abc.abstractmethod
    def name(self): ...
@Shape.register
class Foreign: pass
class Sized:
    def __len__(self): return 3
    def __getitem__(self, i): return [1, 2, 3][i]
print(isinstance(Foreign(), Shape), issubclass(int, Shape), isinstance(Sized(), collections.abc.Sized), list(Sized()), isinstance(1.5, numbers.Real), isinstance({}, collections.abc.Mapping))
print(sorted(Shape.__abstractmethods__), abc.get_cache_token() > 0, Shape._abc_impl is not None, abc.update_abstractmethods(Sized) is Sized)
Shape()
