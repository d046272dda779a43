from __future__ import (absolute_import, division, generators, nested_scopes, print_function, unicode_literals, with_statement, generator_stop)
import __future__

print(print_function, division, hex((lambda: 0).__code__.co_flags))
print([name for name in __future__.all_feature_names])
try:
    exec("from __future__ import barry_as_FLUFL\nprint(1 <> 2)\nprint(1 != 2)")
except SyntaxError as error:
    print(error)
exec("x = 1\n", {})
