// What each kind of end of a program gets, from the request to the answer: a real server, real containers.

import t from 'tap';
import { startServer } from '../support/server.ts';

const server = await startServer({ MAX_CONTAINERS: '3', POOL_SIZE: '2', LOG_LEVEL: 'warn' });
t.teardown(() => server.stop());

const sum = 'print(sum(map(int, input().split())))';

/** A program that must fail, and how its failure is told. */
interface Failure {
  readonly name: string;
  readonly code: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly verdict: string;
  /** the whole error of the test, or what it must match */
  readonly error: string | RegExp;
  readonly exitCode?: number | null;
  readonly signal?: string | null;
}

/** Judges each program and compares verdict, error and how the process ended; the rest must be consistent with it. */
async function failEach(failures: readonly Failure[]): Promise<void> {
  for (const { name, code, fields, verdict, error, exitCode, signal } of failures) {
    await t.test(name, async (t) => {
      const judged = await server.judge(code, fields);
      const { result } = judged;
      t.equal(result.verdict, verdict);
      if (typeof error === 'string') t.equal(result.error, error);
      else t.match(result.error, error);
      if (exitCode !== undefined) t.equal(result.exit_code, exitCode, 'exit_code');
      if (signal !== undefined) t.equal(result.signal, signal, 'signal');
      t.equal(result.result, 'failed');
      t.equal(judged.status, 'failure');
      t.equal(judged.error, `test 1 of 1: ${result.error}`);
    });
  }
}

await t.test('a program that prints what is expected is accepted', async (t) => {
  const { status, error, result } = await server.judge(sum, { in: '2 3\n', expected_out: '5\n' });
  t.equal(status, 'success');
  t.equal(error, null);
  t.match(result, { result: 'passed', error: null, verdict: 'accepted', output: '5\n', exit_code: 0 });
  t.equal(result.signal, null);
  t.equal(result.difference, null);
});

await failEach([
  {
    name: 'other output is a wrong answer that says where the first difference is',
    code: 'print("one")\nprint("twö three")',
    fields: { expected_out: 'one\ntwö four\n' },
    verdict: 'wrong_answer',
    error: 'wrong answer: line 2, column 5: expected "four", got "three"',
    exitCode: 0,
    signal: null,
  },
  {
    name: 'no output where some is expected is a wrong answer',
    code: 'pass',
    fields: { expected_out: '5\n' },
    verdict: 'wrong_answer',
    error: 'wrong answer: line 1, column 1: expected "5", got end of output',
  },
  {
    name: 'output where none is expected is a wrong answer',
    code: 'print("debug")',
    verdict: 'wrong_answer',
    error: 'wrong answer: line 1, column 1: expected end of output, got "debug"',
  },
]);

const deadlock = `import threading
lock = threading.Lock()
lock.acquire()
lock.acquire()`;
const ownPipe = `import os
read, write = os.pipe()
os.read(read, 1)`;
const stdinWithoutEnd = `import os
stdin = os.open('/dev/stdin', os.O_RDWR)
while os.read(stdin, 1 << 16): pass`;

await failEach(
  [
    { name: 'a program that spins', code: 'while True: pass' },
    {
      name: 'a program that spins in a thread',
      code: 'import threading\ndef f():\n  while True: pass\nthreading.Thread(target=f).start()',
    },
    { name: 'a program that spins in a child', code: 'import os\nif os.fork() == 0:\n  while True: pass\nos.wait()' },
    { name: 'a program that sleeps', code: 'import time\ntime.sleep(60)' },
    { name: 'a program that waits for an end of stdin that never comes', code: stdinWithoutEnd },
    { name: 'a program that waits for a lock of its own', code: deadlock },
    { name: 'a program that waits at a pipe of its own', code: ownPipe },
    { name: 'a program that stops itself', code: 'import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)' },
    {
      name: 'a program that catches and ignores every signal',
      code: 'import signal\nfor s in range(1, 65):\n  try: signal.signal(s, signal.SIG_IGN)\n  except (OSError, ValueError): pass\nwhile True: pass',
    },
  ].map(({ name, code }) => ({
    name: `${name} exceeds the time limit`,
    code,
    fields: { in: '1\n', time_limit: 0.4 },
    verdict: 'time_limit_exceeded',
    error: 'time limit exceeded: 0.4 s',
    exitCode: null,
    signal: null,
  })),
);

await t.test('a program that the time limit stopped is charged no less than the limit and not much more', async (t) => {
  const { result } = await server.judge('while True: pass', { time_limit: 0.4 });
  t.ok(result.execution_time >= 0.4 && result.execution_time < 0.5, `${result.execution_time} s`);
});

await t.test('what was printed before the time limit is in the answer', async (t) => {
  const code = 'import time\nprint("so far", flush=True)\ntime.sleep(60)';
  const { result } = await server.judge(code, { time_limit: 0.4, expected_out: 'so far\n' });
  t.match(result, { verdict: 'time_limit_exceeded', output: 'so far\n' });
});

await t.test('without a time limit of its own a submission has 5 s', async (t) => {
  const { result } = await server.judge('import time\ntime.sleep(60)');
  t.equal(result.error, 'time limit exceeded: 5 s');
});

const nearTheLimit = `import resource
resource.setrlimit(resource.RLIMIT_AS, (180 << 20, 180 << 20))
held = b'x' * (100 << 20)
more = b'x' * (100 << 20)`;

await failEach(
  [
    { name: 'much memory at once', code: `x = b'x' * (400 << 20)` },
    { name: 'memory that grows slowly', code: `held = []\nwhile True: held.append(b'x' * 100_000)` },
    { name: 'memory a little over the limit', code: `x = b'x' * (126 << 20)` },
    {
      name: 'memory of a child whose parent ends well',
      code: `import os\nif os.fork() == 0:\n  x = b'x' * (400 << 20)\nos.wait()`,
    },
    {
      name: 'memory of several children together, each far below the limit',
      code: `import os, time
for number in range(4):
    if os.fork() == 0:
        x = b'x' * (38 << 20)
        time.sleep(0.3)
        os._exit(0)
for number in range(4): os.wait()`,
    },
    { name: 'files and memory together', code: `open('f', 'wb').write(bytes(6 << 20))\nx = b'x' * (400 << 20)` },
    { name: 'a MemoryError near the limit', code: nearTheLimit },
  ].map(({ name, code }) => ({
    name: `${name} exceeds the memory limit`,
    code,
    verdict: 'memory_limit_exceeded',
    error: 'memory limit exceeded: 128 MiB',
  })),
);

await t.test('the memory limit of the request is the one that counts', async (t) => {
  const code = `x = b'x' * (100 << 20)`;
  const [low, high] = await Promise.all([
    server.judge(code, { memory_limit: 64 }),
    server.judge(`x = b'x' * (300 << 20)`, { memory_limit: 400 }),
  ]);
  t.equal(low.result.error, 'memory limit exceeded: 64 MiB');
  t.equal(high.result.verdict, 'accepted');
});

await t.test('address space that is only reserved is free', async (t) => {
  const code = `import mmap\nreserved = mmap.mmap(-1, 8 << 30, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x4000)`;
  const { result } = await server.judge(code);
  t.equal(result.verdict, 'accepted', String(result.error));
});

await t.test('a MemoryError that the program survives is nothing', async (t) => {
  const { result } = await server.judge('try: x = bytearray(1 << 50)\nexcept MemoryError: print("caught")', {
    expected_out: 'caught\n',
  });
  t.equal(result.verdict, 'accepted', String(result.error));
});

const mebibyte = 1_048_576;

await t.test('exactly as much output as the limit allows passes, and comes back whole', async (t) => {
  const whole = 'x'.repeat(mebibyte);
  const { result } = await server.judge(`print('x' * ${mebibyte}, end='')`, { expected_out: whole, checker: 'exact' });
  t.equal(result.verdict, 'accepted', String(result.error));
  t.ok(result.output === whole);
  t.match(result, { output_bytes: mebibyte, output_truncated: false });
});

await t.test('one byte of output more is the limit exceeded, with the output up to it', async (t) => {
  const { result } = await server.judge(`print('x' * ${mebibyte})`, { expected_out: 'x'.repeat(mebibyte) });
  t.match(result, {
    verdict: 'output_limit_exceeded',
    error: 'output limit exceeded: 1 MiB',
    output_bytes: mebibyte + 1,
    output_truncated: true,
    exit_code: null,
  });
  t.ok(result.output === 'x'.repeat(mebibyte));
});

await failEach([
  {
    name: 'a flood of output exceeds the output limit, not the time limit that ends it',
    code: 'while True: print("x" * 10000)',
    fields: { time_limit: 0.5 },
    verdict: 'output_limit_exceeded',
    error: 'output limit exceeded: 1 MiB',
  },
  {
    name: 'an uncaught exception is a runtime error with its exit code and the last line of stderr',
    code: 'print("half")\nraise ValueError("boom")',
    fields: { expected_out: 'half\n' },
    verdict: 'runtime_error',
    error: 'runtime error: exit code 1: ValueError: boom',
    exitCode: 1,
    signal: null,
  },
  {
    name: 'sys.exit(3) is a runtime error',
    code: 'import sys\nsys.exit(3)',
    verdict: 'runtime_error',
    error: 'runtime error: exit code 3',
    exitCode: 3,
  },
  {
    name: 'os._exit(255) is a runtime error',
    code: 'import os\nos._exit(255)',
    verdict: 'runtime_error',
    error: 'runtime error: exit code 255',
    exitCode: 255,
  },
  {
    name: 'sys.exit with words is a runtime error with those words',
    code: 'import sys\nsys.exit("no such luck")',
    verdict: 'runtime_error',
    error: 'runtime error: exit code 1: no such luck',
  },
  {
    name: 'endless recursion in Python is a runtime error',
    code: 'def f(): f()\nf()',
    verdict: 'runtime_error',
    error: 'runtime error: exit code 1: RecursionError: maximum recursion depth exceeded',
  },
  {
    name: 'SIGSEGV by recursion in C is a runtime error that names the signal',
    code: `import threading
threading.stack_size(256 * 1024)
def overflow():
    chain = iter(())
    for _ in range(100_000): chain = filter(None, chain)
    next(chain, None)
thread = threading.Thread(target=overflow)
thread.start()
thread.join()`,
    verdict: 'runtime_error',
    error: 'runtime error: killed by SIGSEGV',
    exitCode: null,
    signal: 'SIGSEGV',
  },
  ...['SIGKILL', 'SIGTERM', 'SIGABRT', 'SIGALRM', 'SIGIO', 'SIGSYS', 'SIGHUP'].map((signal) => ({
    name: `a program that kills itself with ${signal} is a runtime error with that name`,
    code: `import os, signal, sys\nprint("last words", file=sys.stderr, flush=True)\nos.kill(os.getpid(), signal.${signal})`,
    verdict: 'runtime_error',
    error: `runtime error: killed by ${signal}: last words`,
    exitCode: null,
    signal,
  })),
  {
    name: 'abort() is a runtime error by SIGABRT',
    code: 'import os\nos.abort()',
    verdict: 'runtime_error',
    error: 'runtime error: killed by SIGABRT',
    signal: 'SIGABRT',
  },
  {
    name: 'a MemoryError far below the memory limit is a runtime error',
    code: 'x = bytearray(1 << 50)',
    verdict: 'runtime_error',
    error: 'runtime error: exit code 1: MemoryError',
    exitCode: 1,
  },
  {
    name: 'reading past the end of stdin is a runtime error',
    code: 'input()\ninput()',
    fields: { in: 'one line\n' },
    verdict: 'runtime_error',
    error: 'runtime error: exit code 1: EOFError: EOF when reading a line',
  },
  {
    name: 'a module that is not there is a runtime error',
    code: 'import numpy',
    verdict: 'runtime_error',
    error: "runtime error: exit code 1: ModuleNotFoundError: No module named 'numpy'",
  },
]);

await t.test('a runtime error counts before a wrong answer, whatever was printed', async (t) => {
  const { result } = await server.judge('print(5)\nraise SystemExit(1)', { expected_out: '5\n' });
  t.match(result, { verdict: 'runtime_error', output: '5\n' });
});

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
    ['64 KiB', `print("ok")#${'x'.repeat(65_536 - 12)}`, 'ok\n'],
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

await t.test('the answer to a request without extras has exactly the keys of the contract', async (t) => {
  const tests = [
    { in: '2 3\n', expected_out: '5\n' },
    { in: '2 x\n', expected_out: '5\n' },
  ];
  const { status, headers, body } = await server.runCode({ code: sum, tests });
  t.equal(status, 200);
  t.match(headers.get('content-type'), /^application\/json/);
  t.same(Object.keys(body), ['status', 'results', 'error']);
  for (const [index, result] of body.results.entries()) {
    t.same(Object.keys(result), ['test', 'result', 'output', 'error', 'execution_time', 'memory_usage']);
    t.same(Object.keys(result.test), ['in', 'expected_out']);
    t.same(result.test, tests[index]);
    t.type(result.execution_time, 'number');
    t.type(result.memory_usage, 'number');
  }
  t.equal(body.results[0]!.error, null);
  t.match(body.error, /^test 2 of 2: runtime error: exit code 1: ValueError: invalid literal/);
});

const verboseKeys = [
  'test',
  'result',
  'output',
  'error',
  'execution_time',
  'memory_usage',
  'verdict',
  'stderr',
  'exit_code',
  'signal',
  'cpu_time',
  'wall_time',
  'output_bytes',
  'output_truncated',
  'stderr_truncated',
  'difference',
];

await t.test('verbose adds all its fields, and attempt_id is echoed', async (t) => {
  const code = 'import sys\nprint(input())\nprint("noted", file=sys.stderr)';
  const tests = [
    { in: 'a\n', expected_out: 'a\n' },
    { in: 'b\n', expected_out: 'c\n' },
  ];
  const { body } = await server.runCode({ code, tests, verbose: true, attempt_id: 'Ü-17' });
  t.same(Object.keys(body).toSorted(), ['attempt_id', 'error', 'results', 'sandbox', 'status', 'timing']);
  t.equal(body['attempt_id'], 'Ü-17');
  t.ok(['warm', 'cold'].includes(String(body['sandbox'])));
  const timing = body['timing'] as Record<string, number>;
  t.same(Object.keys(timing).toSorted(), ['compile', 'queued', 'run', 'sandbox']);
  for (const [stage, seconds] of Object.entries(timing)) t.ok(seconds >= 0 && seconds < 60, `${stage}: ${seconds}`);
  for (const result of body.results) t.same(Object.keys(result), verboseKeys);
  const [passed, failed] = body.results;
  t.match(passed, {
    verdict: 'accepted',
    stderr: 'noted\n',
    exit_code: 0,
    output_bytes: 2,
    output_truncated: false,
    stderr_truncated: false,
  });
  t.equal(passed!['difference'], null);
  t.equal(passed!['signal'], null);
  t.same(failed!['difference'], { line: 1, column: 1, expected: 'c', got: 'b' });
  t.equal(failed!.error, 'wrong answer: line 1, column 1: expected "c", got "b"');
});

await t.test('attempt_id is echoed without verbose too, the empty one as well', async (t) => {
  const tests = [{ in: '', expected_out: '' }];
  for (const attemptId of ['7', '']) {
    const { body } = await server.runCode({ code: 'pass', tests, attempt_id: attemptId });
    t.same(Object.keys(body).toSorted(), ['attempt_id', 'error', 'results', 'status']);
    t.equal(body['attempt_id'], attemptId);
  }
});

await t.test('verbose has all its fields also for tests that never ran', async (t) => {
  const { body } = await server.runCode({ code: 'def f(:', tests: [{ in: '', expected_out: '' }], verbose: true });
  const [result] = body.results;
  t.same(Object.keys(result!), verboseKeys);
  t.match(result, { verdict: 'compile_error', exit_code: null, signal: null, cpu_time: null, difference: null });
});

const failing = 'n = int(input())\nif n == 3: raise SystemExit(n)\nprint(n)';
const five = [1, 2, 3, 4, 5].map((n) => ({ in: `${n}\n`, expected_out: `${n}\n` }));

await t.test('all tests run although one failed, and the top-level error names the first that did', async (t) => {
  const { body } = await server.runCode({ code: failing, tests: five, verbose: true });
  t.same(
    body.results.map(({ verdict }) => verdict),
    ['accepted', 'accepted', 'runtime_error', 'accepted', 'accepted'],
  );
  t.equal(body.error, 'test 3 of 5: runtime error: exit code 3');
});

await t.test('stop_on_failure: what comes after the first failed test is not run', async (t) => {
  const { body } = await server.runCode({ code: failing, tests: five, verbose: true, stop_on_failure: true });
  t.same(
    body.results.map(({ verdict }) => verdict),
    ['accepted', 'accepted', 'runtime_error', 'not_run', 'not_run'],
  );
  for (const { result, error, output, execution_time, memory_usage } of body.results.slice(3)) {
    t.same(
      { result, error, output, execution_time, memory_usage },
      {
        result: 'failed',
        error: 'not run: an earlier test failed',
        output: '',
        execution_time: null,
        memory_usage: null,
      },
    );
  }
  t.equal(body.error, 'test 3 of 5: runtime error: exit code 3');
});

await t.test('stop_on_failure without a failure runs everything', async (t) => {
  const { body } = await server.runCode({ code: 'print(input())', tests: five, stop_on_failure: true });
  t.equal(body.status, 'success');
});

await t.test('checkers: each is lenient and strict in its own way', async (t) => {
  const float = { type: 'float', absolute: 1e-3, relative: 1e-6 };
  const cases: readonly [checker: unknown, printed: string, expected: string, verdict: string][] = [
    [undefined, 'a \t\r\nb\n\n\n', 'a\nb', 'accepted'],
    ['lines', 'a\n\nb\n', 'a\nb\n', 'wrong_answer'],
    ['lines', ' a\n', 'a\n', 'wrong_answer'],
    ['lines', 'a  b\n', 'a b\n', 'wrong_answer'],
    ['exact', 'a\n', 'a\n', 'accepted'],
    ['exact', 'a', 'a\n', 'wrong_answer'],
    ['exact', 'a \n', 'a\n', 'wrong_answer'],
    ['tokens', '1\n2   3\n\n', '1 2 3', 'accepted'],
    ['tokens', '12 3', '1 23', 'wrong_answer'],
    [float, '0.3333 x 1000001', '0.3337 x 1000000', 'accepted'],
    [float, '0.3333 y', '0.3333 x', 'wrong_answer'],
    [float, '0.34', '0.33', 'wrong_answer'],
    [float, 'nan', 'nan', 'wrong_answer'],
    [float, '1 2', '1', 'wrong_answer'],
    [{ type: 'float' }, '1.0000001', '1', 'accepted'],
    [{ type: 'float' }, '1.00001', '1', 'wrong_answer'],
  ];
  await Promise.all(
    cases.map(async ([checker, printed, expected, verdict]) => {
      const { result } = await server.judge('import sys\nsys.stdout.write(sys.stdin.read())', {
        in: printed,
        expected_out: expected,
        ...(checker === undefined ? {} : { checker }),
      });
      t.equal(result.verdict, verdict, `${JSON.stringify(checker)}: ${JSON.stringify([printed, expected])}`);
      t.equal(result.output, printed, 'the output is what was printed, not what was compared');
    }),
  );
});

await t.test('empty input, empty output, nothing expected: accepted', async (t) => {
  for (const checker of ['lines', 'exact', 'tokens', { type: 'float' }]) {
    const { result } = await server.judge('import sys\nassert sys.stdin.read() == ""', { checker });
    t.equal(result.verdict, 'accepted', JSON.stringify(checker));
  }
});

await t.test('a program that lowers its own priority as far as it goes is judged all the same', async (t) => {
  const { result } = await server.judge(
    'import os, time\nos.nice(19)\nwhile time.process_time() < 0.3: pass\nprint(1)',
    {
      expected_out: '1\n',
      time_limit: 1,
    },
  );
  t.equal(result.verdict, 'accepted', String(result.error));
  t.ok(Math.abs(result.execution_time - 0.3) < 0.1, `${result.execution_time} s`);
});

await t.test(
  'the time budget of a submission: who comes after its end is not run, whoever it stops is not judged',
  async (t) => {
    await using tight = await startServer({
      MAX_CONTAINERS: '1',
      LOG_LEVEL: 'warn',
      TIMEOUT: '1s',
      MAX_TIMEOUT: '1s',
      SUBMISSION_TIMEOUT: '1s',
    });
    const code = 'import time\ntime.sleep(float(input()))';
    const tests = ['0.4', '0.4', '0.9', '0'].map((pause) => ({ in: `${pause}\n`, expected_out: '' }));
    const { body } = await tight.runCode({ code, tests, verbose: true });
    t.same(
      body.results.map(({ verdict }) => verdict),
      ['accepted', 'accepted', 'not_run', 'not_run'],
    );
    const error = 'not run: the time budget of the whole submission (1 s) ended';
    t.same(
      body.results.slice(2).map((result) => result.error),
      [error, error],
    );
    t.equal(body.error, `test 3 of 4: ${error}`);
    t.type(body.results[2]!.execution_time, 'number', 'the one that was stopped has its figures');
    t.equal(body.results[3]!.execution_time, null);
  },
);
