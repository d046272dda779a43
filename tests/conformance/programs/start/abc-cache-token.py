# A counter that grows whenever a class is registered with an abstract one.
import abc

print(abc.get_cache_token())
import collections

print(abc.get_cache_token())
import numbers

print(abc.get_cache_token())
