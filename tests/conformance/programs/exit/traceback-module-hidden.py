# sys.modules holds something else under the name traceback.
import sys

sys.modules["traceback"] = None
sys.modules["linecache"] = 3
raise ValueError("shown by what?")
