// What an answer holds, which tests run at all, and with what their output is compared: a real server, real containers.
// Every case of the checkers is in tests/unit/judging/checkers.

import t from 'tap';
import { startServer } from '../support/server.ts';

const server = await startServer({ MAX_CONTAINERS: '3', POOL_SIZE: '2', LOG_LEVEL: 'warn' });
t.teardown(() => server.stop());

const sum = 'print(sum(map(int, input().split())))';

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

await t.test('each checker compares what a real program prints', async (t) => {
  const float = { type: 'float', absolute: 1e-3, relative: 1e-6 };
  const cases: readonly [checker: unknown, printed: string, expected: string, verdict: string][] = [
    [undefined, 'a \t\r\nb\n\n\n', 'a\nb', 'accepted'],
    ['lines', 'a  b\n', 'a b\n', 'wrong_answer'],
    ['exact', 'a \n', 'a\n', 'wrong_answer'],
    ['tokens', '1\n2   3\n\n', '1 2 3', 'accepted'],
    [float, '0.3333 x 1000001', '0.3337 x 1000000', 'accepted'],
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
  const { result } = await server.judge('import sys\nassert sys.stdin.read() == ""');
  t.equal(result.verdict, 'accepted', String(result.error));
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
