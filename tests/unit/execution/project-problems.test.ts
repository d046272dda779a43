// The names and sizes of files that lie beside each other; program-files.test.ts has what makes a program of them.

import t from 'tap';
import { projectProblems } from '../../../src/execution/program-files.ts';

const problemsOf = (names: readonly string[], maxBytes = 100, content = ''): readonly string[] =>
  [
    ...projectProblems(
      names.map((name) => ({ name, content: Buffer.from(content) })),
      maxBytes,
    ),
  ].map(({ text }) => text);

t.test('names that any file may have', async (t) => {
  t.same(
    problemsOf(['main.py', 'a/b/c/d/e.txt', '.env', '...', 'a b', 'ä’"', 'a'.repeat(64), 'Main.py', '__proto__']),
    [],
  );
});

t.test('each rule is told with its place', async (t) => {
  for (const [name, rule] of [
    ['', 'not be empty, but it is ""'],
    ['/etc/passwd', 'be a relative path, but it is "/etc/passwd"'],
    ['-o', 'not begin with - or @, but it is "-o"'],
    ['a\\b', 'have / between directories, and no backslash, but it is "a\\\\b"'],
    ['a\nb', 'not have control characters, but it is "a\\nb"'],
    ['a\0b', 'not have control characters, but it is "a\\u0000b"'],
    ['a//b', 'not have an empty segment, but it is "a//b"'],
    ['a/', 'not have an empty segment, but it is "a/"'],
    ['../a', 'not have the segment . or .., but it is "../a"'],
    ['a/./b', 'not have the segment . or .., but it is "a/./b"'],
    ['ä'.repeat(33), `have segments of at most 64 bytes of UTF-8, but it is "${'ä'.repeat(33)}"`],
    ['a/b/c/d/e/f', 'lie in at most 4 directories, but it is "a/b/c/d/e/f"'],
    ['ab/'.repeat(33) + 'cd', 'have at most 100 bytes of UTF-8'],
    ['\ud800', 'be Unicode text, but it has a lone surrogate'],
  ] as const) {
    t.same(problemsOf(['main.py', name]), [`files[1].name must ${rule}`]);
  }
});

t.test('files that cannot lie beside each other', async (t) => {
  for (const [one, other] of [
    ['a', 'a'],
    ['a', 'a/b'],
    ['a/b/c', 'a/b'],
  ] as const) {
    const [text, ...more] = problemsOf(['x', one, 'y', other]);
    t.ok(text?.startsWith(`files[3].name must not be "${other}", `) && text.includes('files[1]'), text ?? 'no problem');
    t.same(more, []);
  }
  t.same(problemsOf(['ab', 'a/b', 'a/bc', 'a-b']), []);
});

t.test('together they have a bound', async (t) => {
  t.same(problemsOf(['a', 'b'], 100, 'x'.repeat(50)), []);
  t.same(problemsOf(['a', 'b'], 99, 'x'.repeat(50)), [
    'files must have at most 99 bytes together (MAX_CODE), not 100 bytes',
  ]);
  const [problem] = projectProblems([{ name: 'a', content: Buffer.alloc(2) }], 1);
  t.equal(problem?.isSize, true);
});
