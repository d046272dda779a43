# unittest.main() in __main__: results on stderr, exit code 1.
import re
import sys
import unittest

class Tests(unittest.TestCase):
    def test_good(self):
        self.assertEqual(1 + 1, 2)
    def test_bad(self):
        with self.subTest(n=1):
            self.assertIn("x", "abc", "no x")
    def test_error(self):
        {}["k"]
    @unittest.skip("why not")
    def test_skipped(self): ...
    @unittest.expectedFailure
    def test_expected(self):
        self.fail()

class NoTimes:
    def write(self, text):
        sys.__stderr__.write(re.sub(r"in \d+\.\d+s", "in Ns", text))
    def flush(self): ...

sys.stderr = NoTimes()
unittest.main(verbosity=2)
