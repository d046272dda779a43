"""Runs the tests that a program holds: its unittest cases, and its functions named test_*.

    unit.py MAIN [ARGUMENT...]

They stand in the main file and in the files named test_*.py or *_test.py. Descriptor 4 gets a line of JSON when a test
starts, {"start": NAME}, and when one has ended, {"name": NAME, "result": RESULT, "message": TEXT or null}.
"""

import asyncio
import fnmatch
import importlib
import inspect
import json
import os
import sys
import traceback
import unittest

RESULTS_FD = 4
MOST_NAME_CHARACTERS = 300
MOST_MESSAGE_BYTES = 8 * 1024
TEST_FILES = ("test_*.py", "*_test.py")

# unittest leaves the frames of such modules out of its tracebacks.
__unittest = True


def write_line(**fields):
    data = json.dumps(fields).encode() + b"\n"
    while data:
        data = data[os.write(RESULTS_FD, data) :]


def end_of(text):
    """What a message may have of a text: a traceback says at its end what is wrong."""
    return text.encode(errors="replace")[-MOST_MESSAGE_BYTES:].decode(errors="ignore").strip()


class Results(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.seen = 0
        self.failed = 0
        self.failed_subtests = 0
        self.last_ended = None

    def end(self, name, result, message=None):
        self.seen += 1
        self.failed += result in ("failed", "error")
        write_line(
            name=name[:MOST_NAME_CHARACTERS], result=result, message=None if message is None else end_of(message)
        )

    def startTest(self, test):
        super().startTest(test)
        self.failed_subtests = 0
        write_line(start=test.id()[:MOST_NAME_CHARACTERS])

    def end_test(self, test, result, message=None):
        # A test has one result, its first: an error in tearDown may follow one in the test.
        if test is not self.last_ended:
            self.last_ended = test
            self.end(test.id(), result, message)

    def stopTest(self, test):
        super().stopTest(test)
        # unittest tells no result of a test when one of its subtests failed or was skipped.
        count = self.failed_subtests
        if count > 0:
            self.end_test(test, "failed", f"{count} subtest{'' if count == 1 else 's'} failed")
        else:
            self.end_test(test, "passed")

    def addSuccess(self, test):
        self.end_test(test, "passed")

    def addFailure(self, test, err):
        self.end_test(test, "failed", self._exc_info_to_string(err, test))

    def addError(self, test, err):
        self.end_test(test, "error", self._exc_info_to_string(err, test))

    def addSkip(self, test, reason):
        self.end_test(test, "skipped", reason)

    def addExpectedFailure(self, test, err):
        self.end_test(test, "passed")

    def addUnexpectedSuccess(self, test):
        self.end_test(test, "failed", "unexpected success")

    def addSubTest(self, test, subtest, err):
        if err is None:
            return self.end(subtest.id(), "passed")
        self.failed_subtests += 1
        result = "failed" if issubclass(err[0], test.failureException) else "error"
        self.end(subtest.id(), result, self._exc_info_to_string(err, test))


def run_function(function):
    value = function()
    if inspect.iscoroutine(value):
        asyncio.run(value)


class FunctionTest(unittest.TestCase):
    def __init__(self, function):
        super().__init__()
        self.function = function

    def id(self):
        return f"{self.function.__module__}.{self.function.__qualname__}"

    def runTest(self):
        run_function(self.function)


def functions_of(module):
    # A class of its own for each module, so that setUpModule is run for functions, too.
    kind = type("FunctionTest", (FunctionTest,), {"__module__": module.__name__})
    return [
        kind(value)
        for name, value in vars(module).items()
        if name.startswith("test_") and inspect.isfunction(value) and value.__module__ == module.__name__
    ]


def error_text(error):
    """The traceback without the frames of this file and of the interpreter's importer."""
    frames = error.__traceback__
    while frames is not None:
        name = frames.tb_frame.f_code.co_filename
        if name != __file__ and not name.startswith("<frozen importlib") and name != importlib.__file__:
            break
        frames = frames.tb_next
    return "".join(traceback.format_exception(error.with_traceback(frames)))


def load(name, results):
    """The tests of a module. One that cannot be imported is an error by the module's name."""
    try:
        module = importlib.import_module(name)
        return [*unittest.defaultTestLoader.loadTestsFromModule(module), *functions_of(module)]
    except unittest.SkipTest as skip:
        results.end(name, "skipped", str(skip))
    except BaseException as error:
        results.end(name, "error", error_text(error))
    return []


def each(tests):
    for test in tests:
        if isinstance(test, unittest.TestSuite):
            yield from each(test)
        else:
            yield test


def module_names(main):
    """The main file first. A name is relative to the main file's directory, or else to the program's."""
    places = [os.path.dirname(main), os.getcwd()]
    sys.path[0:1] = dict.fromkeys(places)
    files = [
        os.path.join(place, name)
        for place, _, names in os.walk(os.getcwd())
        for name in names
        if any(fnmatch.fnmatch(name, pattern) for pattern in TEST_FILES)
    ]
    for file in dict.fromkeys([main, *sorted(files)]):
        place = next(place for place in places if file.startswith(place + "/"))
        yield os.path.splitext(os.path.relpath(file, place))[0].replace("/", ".")


def main():
    results = Results()
    del sys.argv[0]
    # A module with load_tests, or one that imports another's cases, gives some tests twice.
    tests = {}
    for name in module_names(os.path.abspath(sys.argv[0])):
        for test in each(load(name, results)):
            tests.setdefault(test.id(), test)
    unittest.TestSuite(tests.values()).run(results)
    if results.seen == 0:
        sys.stderr.write(
            "no tests found: a test is a function named test_*, or a method test_* of a unittest.TestCase, in the main "
            "file or in a file named test_*.py or *_test.py\n"
        )
    sys.exit(results.failed > 0 or results.seen == 0)


main()
