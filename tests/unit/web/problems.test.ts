import t from 'tap';
import { placesIn, problemsIn as problemsOf, type Problem } from '../../../src/web/problems.ts';

/** The problems of a program of one file, without its name. */
function problemsIn(text: string, name: string, code: string): readonly Omit<Problem, 'file'>[] {
  return problemsOf(text, [{ name, text: code }]).map(({ file, ...rest }) => {
    t.equal(file, name);
    return rest;
  });
}

const lines = (...all: readonly string[]): string => all.join('\n');

/** What stands there, and the place that it names. */
const at = (text: string, file: string) =>
  placesIn(text, [file]).map(({ start, end, file: _file, ...place }) => [text.slice(start, end), place]);
t.same(at('  File "/box/main.py", line 3, in f', 'main.py'), [
  ['File "/box/main.py", line 3', { line: 3, column: null }],
]);

t.test('a place is found in what each compiler and runtime writes, and where it stands', async (t) => {
  t.same(at('    at f (/box/main.js:3:5)', 'main.js'), [['/box/main.js:3:5', { line: 3, column: 5 }]]);
  t.same(at('./main.go:5:2: undefined: x', 'main.go'), [['./main.go:5:2', { line: 5, column: 2 }]]);
  t.same(at('main.c:3:5: error: no', 'main.c'), [['main.c:3:5', { line: 3, column: 5 }]]);
  t.same(at('\tat Main.f(Main.java:12)', 'Main.java'), [['Main.java:12', { line: 12, column: null }]]);
});

t.test('other files are no places, also those with a longer name', async (t) => {
  for (const text of [
    'File "/usr/lib/python3/other.py", line 3',
    'domain.py:3',
    'main.pyc:3',
    'main.py',
    'main.py: 3',
  ]) {
    t.same(placesIn(text, ['main.py']), [], text);
  }
});

t.test('Python: the innermost place that is in the program, at the column of the carets', async (t) => {
  const code = lines('import json', 'def f():', '    x = [1]', '    return x[3] + 1', 'f()');
  const said = lines(
    'Traceback (most recent call last):',
    '  File "/box/main.py", line 5, in <module>',
    '    f()',
    '    ~^^',
    '  File "/box/main.py", line 4, in f',
    '    return x[3] + 1',
    '           ~^^^',
    'IndexError: list index out of range',
  );
  t.same(problemsIn(said, 'main.py', code), [
    { line: 4, column: 12, severity: 'error', message: 'IndexError: list index out of range' },
  ]);
  const inLibrary = lines(
    'Traceback (most recent call last):',
    '  File "/box/main.py", line 2, in <module>',
    '    json.loads("{")',
    '    ~~~~~~~~~~^^^^^',
    '  File "/usr/lib/python3.13/json/__init__.py", line 346, in loads',
    '    return _default_decoder.decode(s)',
    'json.decoder.JSONDecodeError: Expecting property name',
  );
  t.match(problemsIn(inLibrary, 'main.py', 'import json\njson.loads("{")'), [{ line: 2, column: 1 }]);
});

t.test('Python: what does not compile, and both of two exceptions', async (t) => {
  const syntax = lines('  File "/box/main.py", line 1', '    def f(:', '          ^', 'SyntaxError: invalid syntax');
  t.same(problemsIn(syntax, 'main.py', 'def f(:'), [
    { line: 1, column: 7, severity: 'error', message: 'SyntaxError: invalid syntax' },
  ]);
  const two = lines(
    'Traceback (most recent call last):',
    '  File "/box/main.py", line 2, in <module>',
    '    1/0',
    '    ~^~',
    'ZeroDivisionError: division by zero',
    '',
    'The above exception was the direct cause of the following exception:',
    '',
    'Traceback (most recent call last):',
    '  File "/box/main.py", line 4, in <module>',
    '    raise KeyError("x") from e',
    "KeyError: 'x'",
  );
  t.match(problemsIn(two, 'main.py', 'try:\n  1/0\nexcept Exception as e:\n  raise KeyError("x") from e'), [
    { line: 2, column: 3 },
    { line: 4, column: null, message: "KeyError: 'x'" },
  ]);
});

t.test('Node: the first frame of the stack, else the place above the excerpt', async (t) => {
  const thrown = lines(
    '/box/main.js:1',
    'throw new TypeError("boo");',
    '^',
    '',
    'TypeError: boo',
    '    at f (/box/main.js:1:7)',
    '    at Object.<anonymous> (/box/main.js:2:1)',
    '    at Module._compile (node:internal/modules/cjs/loader:1529:14)',
    '',
    'Node.js v20.19.2',
  );
  t.same(problemsIn(thrown, 'main.js', ''), [{ line: 1, column: 7, severity: 'error', message: 'TypeError: boo' }]);
  const syntax = lines(
    '/box/main.js:1',
    'const x = ;',
    '          ^',
    '',
    "SyntaxError: Unexpected token ';'",
    '    at wrapSafe (node:internal/modules/cjs/loader:1472:18)',
  );
  t.same(problemsIn(syntax, 'main.js', ''), [
    { line: 1, column: 11, severity: 'error', message: "SyntaxError: Unexpected token ';'" },
  ]);
});

t.test('gcc: errors and warnings with their columns; a note is no problem of its own', async (t) => {
  const said = lines(
    'main.c: In function ‘main’:',
    'main.c:2:25: warning: implicit declaration of function ‘prinf’',
    '    2 | int main(void) { int x; prinf("a"); return y; }',
    '      |                         ^~~~~',
    'main.c:2:44: error: ‘y’ undeclared (first use in this function)',
    'main.c:2:44: note: each undeclared identifier is reported only once',
  );
  t.same(problemsIn(said, 'main.c', ''), [
    { line: 2, column: 25, severity: 'warning', message: 'implicit declaration of function ‘prinf’' },
    { line: 2, column: 44, severity: 'error', message: '‘y’ undeclared (first use in this function)' },
  ]);
});

t.test('Go: what the compiler says, and a panic at its innermost frame', async (t) => {
  t.same(problemsIn('main.go:4:14: undefined: y\n./main.go:3:2: x', 'main.go', ''), [
    { line: 4, column: 14, severity: 'error', message: 'undefined: y' },
    { line: 3, column: 2, severity: 'error', message: 'x' },
  ]);
  const panic = lines(
    'panic: runtime error: invalid memory address or nil pointer dereference',
    '[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x1]',
    '',
    'goroutine 1 [running]:',
    'main.f(...)',
    '\t/box/main.go:2',
    'main.main()',
    '\t/box/main.go:3 +0x15',
  );
  t.match(problemsIn(panic, 'main.go', ''), [{ line: 2, message: /^panic: runtime error/ }]);
  t.equal(problemsIn(panic, 'main.go', '').length, 1);
});

t.test('Java: the column is that of the caret; an exception is at its first frame in the program', async (t) => {
  const said = lines(
    'Main.java:2: error: incompatible types: String cannot be converted to int',
    '  int x = "s";',
    '          ^',
    'Main.java:3: error: cannot find symbol',
    '  undefined();',
    '  ^',
    '  symbol:   method undefined()',
    '2 errors',
  );
  t.match(problemsIn(said, 'Main.java', ''), [
    { line: 2, column: 11, severity: 'error' },
    { line: 3, column: 3, message: 'cannot find symbol' },
  ]);
  const thrown = lines(
    'Exception in thread "main" java.util.NoSuchElementException: No line found',
    '\tat java.base/java.util.Scanner.nextLine(Scanner.java:1660)',
    '\tat Main.f(Main.java:5)',
    '\tat Main.main(Main.java:9)',
  );
  t.match(problemsIn(thrown, 'Main.java', ''), [{ line: 5, message: /^Exception in thread "main"/ }]);
  t.equal(problemsIn(thrown, 'Main.java', '').length, 1);
});

t.test('text without places has no problems, and a flood of them is bounded', async (t) => {
  t.same(problemsIn('', 'main.py', ''), []);
  t.same(problemsIn('see main.c:3:5: error: not at the start', 'main.c', ''), []);
  const flood = Array.from({ length: 500 }, (_, index) => `main.c:${index + 1}:1: error: e`).join('\n');
  t.equal(problemsIn(flood, 'main.c', '').length, 100);
});

t.test('of several files, each place is in its own, however the message names it', async (t) => {
  const files = ['main.py', 'util/main.py', 'util/io.py', 'Main.java', 'shapes/Square.java'];
  const found = (text: string) => placesIn(text, files).map(({ file, line }) => `${file} ${line}`);
  t.same(found('  File "/box/util/main.py", line 3, in f'), ['util/main.py 3']);
  t.same(found('  File "/box/main.py", line 3, in f'), ['main.py 3']);
  t.same(found('util/io.py:7: error; main.py:2'), ['util/io.py 7', 'main.py 2']);
  t.same(found('\tat shapes.Square.area(Square.java:12)'), ['shapes/Square.java 12'], 'Java leaves the directory out');
  t.same(found('  File "/usr/lib/python3.13/util/io.py", line 9, in g'), [], 'the library is no part of the program');
  t.same(found('/usr/lib/io.py:9'), []);
  t.same(placesIn('Square.java:1', ['a/Square.java', 'b/Square.java']), [], 'a name that two files have tells nothing');
});

t.test('Python: the innermost place is in the file that failed', async (t) => {
  const said = lines(
    'Traceback (most recent call last):',
    '  File "/box/main.py", line 2, in <module>',
    '    util.half(1)',
    '    ~~~~~~~~~^^^',
    '  File "/box/util.py", line 2, in half',
    '    return x / 0',
    '           ~~^~~',
    'ZeroDivisionError: division by zero',
  );
  const files = [
    { name: 'main.py', text: 'import util\nutil.half(1)\n' },
    { name: 'util.py', text: 'def half(x):\n  return x / 0\n' },
  ];
  t.same(problemsOf(said, files), [
    { file: 'util.py', line: 2, column: 10, severity: 'error', message: 'ZeroDivisionError: division by zero' },
  ]);
});
