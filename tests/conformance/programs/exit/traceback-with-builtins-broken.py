# Builtins that showing a traceback needs are gone.
import builtins

error = ValueError("builtins broken")
del builtins.len, builtins.isinstance
raise error
