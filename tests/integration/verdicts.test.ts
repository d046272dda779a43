// What each kind of end of a program gets, from the request to the answer: a real server, real containers. The ends that a
// program can come to in every language (tests/languages/expectations.ts) are in tests/languages, Python's too.

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
    {
      name: 'a program that spins in a thread',
      code: 'import threading\ndef f():\n  while True: pass\nthreading.Thread(target=f).start()',
    },
    { name: 'a program that spins in a child', code: 'import os\nif os.fork() == 0:\n  while True: pass\nos.wait()' },
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

const nearTheLimit = `import resource
resource.setrlimit(resource.RLIMIT_AS, (180 << 20, 180 << 20))
held = b'x' * (100 << 20)
more = b'x' * (100 << 20)`;

await failEach(
  [
    { name: 'memory a little over the limit', code: `x = b'x' * (126 << 20)` },
    {
      name: 'memory of a child whose parent ends well',
      code: `import os\nif os.fork() == 0:\n  x = b'x' * (400 << 20)\nos.wait()`,
    },
    {
      name: 'memory of several children together, each far below the limit',
      code: `import os
ready, say_ready = os.pipe()
go, say_go = os.pipe()
for number in range(4):
    if os.fork() == 0:
        os.close(say_go)
        x = b'x' * (38 << 20)
        os.write(say_ready, b'.')
        os.read(go, 1)
        os._exit(0)
for number in range(4): os.read(ready, 1)
os.close(say_go)
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

await t.test('the kernel’s CPU limit, which counts in ticks, is far beyond the time limit', async (t) => {
  const code = 'import resource\nprint(*resource.getrlimit(resource.RLIMIT_CPU))';
  for (const [seconds, expected] of [
    [0.3, '9 10\n'],
    [7.26, '65 66\n'],
  ] as const) {
    const { result } = await server.judge(code, { time_limit: seconds, expected_out: expected });
    t.equal(result.error, null, `${seconds} s`);
  }
});
