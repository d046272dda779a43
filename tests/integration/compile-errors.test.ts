// Source text that Python refuses, and odd source text that it can read: from the request to the answer.

import t from 'tap';
import { startServer } from '../support/server.ts';

const server = await startServer({ MAX_CONTAINERS: '3', POOL_SIZE: '2', LOG_LEVEL: 'warn' });
t.teardown(() => server.stop());

/** A program that Python refuses, the kind of error, and what the message must hold besides. */
const refused: readonly { name: string; code: string | Uint8Array; kind: string; words: readonly string[] }[] = [
  {
    name: 'a syntax error',
    code: 'a = 1\ndef f(:\n  pass\n',
    kind: 'SyntaxError',
    words: ['File "/box/main.py", line 2\n', 'def f(:\n', '^\n', 'SyntaxError: invalid syntax'],
  },
  {
    name: 'wrong indentation',
    code: 'if 1:\nprint(1)\n',
    kind: 'IndentationError',
    words: ['File "/box/main.py", line 2\n', '^', "expected an indented block after 'if' statement on line 1"],
  },
  { name: 'mixed tabs and blanks', code: 'if 1:\n        a = 1\n\tb = 2\n', kind: 'TabError', words: ['line 3'] },
  { name: 'a NUL in the source', code: 'print(1)\0\n', kind: 'SyntaxError', words: ['null bytes'] },
  { name: 'nothing but NULs', code: '\0\0\0\0', kind: 'SyntaxError', words: ['null bytes'] },
  { name: 'an unknown coding cookie', code: '# -*- coding: klingon -*-\n', kind: 'SyntaxError', words: ['klingon'] },
  {
    name: 'source that is not UTF-8',
    code: Buffer.from('print("\xe9")\n', 'latin1'),
    kind: 'SyntaxError',
    words: ["can't decode byte 0xe9"],
  },
  { name: 'return outside a function', code: 'return 5\n', kind: 'SyntaxError', words: ["'return' outside function"] },
  { name: 'an unterminated string', code: 'x = "abc\n', kind: 'SyntaxError', words: ['unterminated string literal'] },
  { name: 'Python 2', code: 'print "hello"\n', kind: 'SyntaxError', words: ["Missing parentheses in call to 'print'"] },
];

for (const { name, code, kind, words } of refused) {
  await t.test(`${name} is a compilation error in Python’s own words`, async (t) => {
    const tests = [
      { in: '1', expected_out: '' },
      { in: '2', expected_out: '2' },
    ];
    const { status, body } = await server.runCode({ code, tests });
    t.equal(status, 200);
    t.equal(body.status, 'failure');
    t.ok(body.error?.startsWith('compilation error: '), String(body.error));
    for (const word of [kind, ...words]) t.ok(body.error?.includes(word), `${word} in ${body.error}`);
    t.equal(body.results.length, 2, 'an entry for each test');
    for (const [index, { error, ...rest }] of body.results.entries()) {
      t.ok(error?.startsWith(`compilation error: ${kind}: `), String(error));
      t.same(rest, {
        test: tests[index],
        result: 'failed',
        output: '',
        execution_time: null,
        memory_usage: null,
      });
    }
  });
}

await t.test('the message of a compilation error is at most 8 KiB', async (t) => {
  const { body } = await server.runCode({
    code: `x = "${'é'.repeat(20_000)}\n`,
    tests: [{ in: '', expected_out: '' }],
  });
  const message = body.error!.slice('compilation error: '.length);
  t.ok(Buffer.byteLength(message) <= 8192, `${Buffer.byteLength(message)} bytes`);
  t.ok(message.length > 4000, 'and not much less when there is more');
  t.match(body.results[0]!.error, /^compilation error: SyntaxError: unterminated string literal/);
});

await t.test('the compiler runs no code of the program', async (t) => {
  const { body } = await server.runCode({
    code: 'import os\nopen("/box/left", "w")\nprint(os.listdir("/box"))\ndef f(:',
    tests: [{ in: '', expected_out: '' }],
  });
  t.match(body.error, /^compilation error: .*SyntaxError/s);
  t.equal(body.results[0]!.output, '');
});

await t.test('source text: what Python can read runs', async (t) => {
  const sources: readonly [string, string | Uint8Array, string][] = [
    ['a latin-1 cookie', Buffer.from('# coding: latin-1\nprint("\xe9t\xe9")', 'latin1'), 'été\n'],
    [
      'a cookie in the second line',
      Buffer.from('#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\nprint("\x80")', 'latin1'),
      '€\n',
    ],
    ['a byte order mark', '\uFEFFprint("ok")', 'ok\n'],
    ['line ends of Windows', 'if True:\r\n    print("a")\r\n    print("""b\r\nc""")\r\n', 'a\nb\nc\n'],
    ['line ends of old Macs', 'if True:\r    print("a")\r', 'a\n'],
    ['no line end at the end', 'print("ok")', 'ok\n'],
    ['a form feed and tabs', '\f\nif 1:\n\tprint("ok")\n', 'ok\n'],
    ['nothing but a comment', '#', ''],
    ['nothing but blanks', '  \n\n', ''],
    ['an invalid escape, only warned of', 'print("\\d")', '\\d\n'],
    ['names beyond ASCII', 'größe = "ok"\nprint(größe)', 'ok\n'],
    ['256 KiB', `print("ok")#${'x'.repeat(262_144 - 12)}`, 'ok\n'],
    [
      'a traceback that quotes the source',
      'import traceback\ntry: 1/0\nexcept Exception: print(traceback.format_exc().count("try: 1/0"))',
      '1\n',
    ],
  ];
  await Promise.all(
    sources.map(async ([name, code, expected]) => {
      const { result } = await server.judge(code, { expected_out: expected, checker: 'exact' });
      t.equal(result.verdict, 'accepted', `${name}: ${result.error}`);
    }),
  );
});
