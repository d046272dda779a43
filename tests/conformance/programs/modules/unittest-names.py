# unittest finds the tests of __main__ and the program's name.
import io
import unittest
import unittest.mock

class First(unittest.TestCase):
    def test_a(self): print("test_a runs")
    def test_b(self):
        with unittest.mock.patch("__main__.helper", return_value=5) as mock:
            print(helper(), mock.call_count, mock.mock_calls)
def helper(): return 1
suite = unittest.defaultTestLoader.loadTestsFromName("__main__")
print([str(test) for group in suite for test in group])
result = unittest.TextTestRunner(io.StringIO()).run(suite)
print(result, helper())
program = unittest.main(exit=False, testRunner=unittest.TextTestRunner(io.StringIO()))
print(program.progName, program.module, program.result.wasSuccessful())
