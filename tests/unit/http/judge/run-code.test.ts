import t from 'tap';
import { acceptedReport, appUnderTest, base64, bodyWith, judgementFrom } from '../app-under-test.ts';
import type { TestReport } from '../../../../src/judging/judgement.ts';
import { type Reason, verdictOf, verdicts } from '../../../../src/judging/reason.ts';

const mib = 1_048_576;
const sentTest = { in: 'a', expected_out: 'b' };
const post = (payload: unknown) =>
  ({ method: 'POST', url: '/run_code', payload }) as { method: 'POST'; url: string; payload: object };

t.test('the original request gets exactly the keys of the original answer, in their order', async (t) => {
  const { app } = appUnderTest(t);
  const response = await app.inject(post(bodyWith()));
  t.equal(response.statusCode, 200);
  t.equal(response.headers['content-type'], 'application/json; charset=utf-8');
  t.equal(
    response.body,
    '{"status":"success","results":[{"test":{"in":"2 3\\n","expected_out":"5\\n"},"result":"passed",' +
      '"output":"5\\n","error":null,"execution_time":0.012346,"memory_usage":9.4}],"error":null}',
  );
});

t.test('an answer that is written result by result has the same text as one that is written at once', async (t) => {
  const outputs = ['x', '\u0001\u{1F600}"\\\n'.repeat(20_000), '', 'ü'.repeat(100_000)];
  const answerTo = async (texts: readonly string[], verbose: boolean) => {
    const { app } = appUnderTest(t, {
      judge: async () => judgementFrom(texts.map((output, index) => acceptedReport(index, output))),
    });
    return app.inject(post(bodyWith({ tests: texts.map(() => sentTest), attempt_id: '[a]', verbose })));
  };
  for (const verbose of [false, true]) {
    const long = await answerTo(outputs, verbose);
    const short = await answerTo(['x'], verbose);
    t.equal(long.headers['content-length'], undefined, 'its length is not known before');
    t.equal(long.headers['content-type'], short.headers['content-type']);
    const answer = JSON.parse(long.body) as { results: { output: string }[] };
    t.same(
      answer.results.map(({ output }) => output),
      outputs,
    );
    t.equal(JSON.stringify({ ...answer, results: answer.results.slice(0, 1) }), short.body, 'keys in the same order');
  }
});

t.test('a submission has the defaults of the configuration', async (t) => {
  const { app, submissions } = appUnderTest(t, { env: { TIMEOUT: '3s', MEMORY: '64MB' } });
  await app.inject(post(bodyWith()));
  t.match(submissions, [
    {
      language: { name: 'python' },
      program: { fileName: 'main.py', source: Buffer.from('print(5)') },
      tests: { count: 1, largestInputBytes: 4, heldBytes: 256 + 6 },
      timeLimitMs: 3000,
      memoryLimitBytes: 64 * mib,
      checker: { type: 'lines' },
      stopOnFailure: false,
    },
  ]);
});

t.test('a submission has what the request asks for', async (t) => {
  const { app, submissions } = appUnderTest(t);
  const fields = { language: 'python', time_limit: 0.29, memory_limit: 16.5, stop_on_failure: true };
  await app.inject(post(bodyWith({ ...fields, checker: 'exact' })));
  t.match(submissions, [
    { timeLimitMs: 290, memoryLimitBytes: 16.5 * mib, checker: { type: 'exact' }, stopOnFailure: true },
  ]);
});

t.test('the largest limits that may be asked for are taken as sent', async (t) => {
  const { app, submissions } = appUnderTest(t);
  await app.inject(post(bodyWith({ time_limit: 10, memory_limit: 512 })));
  t.match(submissions, [{ timeLimitMs: 10_000, memoryLimitBytes: 512 * mib }]);
});

t.test('a time limit below a millisecond is a millisecond', async (t) => {
  const { app, submissions } = appUnderTest(t);
  await app.inject(post(bodyWith({ time_limit: 1e-300 })));
  t.match(submissions, [{ timeLimitMs: 1 }]);
});

t.test('every checker reaches the judge', async (t) => {
  const { app, submissions } = appUnderTest(t);
  const float = { type: 'float' };
  const asked = [
    'lines',
    'exact',
    'tokens',
    float,
    { ...float, absolute: 0.5 },
    { ...float, absolute: 1, relative: 2 },
  ];
  for (const checker of asked) t.equal((await app.inject(post(bodyWith({ checker })))).statusCode, 200);
  t.strictSame(
    submissions.map(({ checker }) => checker),
    [
      { type: 'lines' },
      { type: 'exact' },
      { type: 'tokens' },
      { type: 'float', absolute: 1e-6, relative: 1e-6 },
      { type: 'float', absolute: 0.5, relative: 0 },
      { type: 'float', absolute: 1, relative: 2 },
    ],
  );
});

t.test('the program arrives byte for byte, whatever its bytes are', async (t) => {
  const { app, submissions } = appUnderTest(t);
  const programs = [new Uint8Array(100), Buffer.from([0xff, 0xfe, 0x80, 0x00]), Buffer.alloc(262_144, 'x')];
  for (const program of programs) {
    t.equal((await app.inject(post(bodyWith({ code: base64(program) })))).statusCode, 200);
  }
  t.strictSame(
    submissions.map(({ program }) => base64(program.source)),
    programs.map((program) => base64(program)),
  );
});

t.test('a thousand tests are judged, and answered in their order', async (t) => {
  const { app } = appUnderTest(t);
  const tests = Array.from({ length: 1000 }, (_, index) => ({ in: '', expected_out: `${index}` }));
  const response = await app.inject(post(bodyWith({ tests })));
  t.equal(response.statusCode, 200);
  const { results } = response.json<{ results: { test: unknown }[] }>();
  t.strictSame(
    results.map(({ test }) => test),
    tests,
  );
});

t.test('attempt_id is echoed when it was sent, also when it is empty', async (t) => {
  const { app } = appUnderTest(t);
  for (const attemptId of ['a-1', '', 'я 😀 "']) {
    const answer = (await app.inject(post(bodyWith({ attempt_id: attemptId })))).json<Record<string, unknown>>();
    t.strictSame(Object.keys(answer), ['status', 'results', 'error', 'attempt_id']);
    t.equal(answer['attempt_id'], attemptId);
  }
});

const failed: TestReport = {
  ...acceptedReport(0, 'b'),
  verdict: 'runtime_error',
  output: 'c\u{1F600}\u0000"\uFFFD',
  reason: { kind: 'exit_code', exitCode: 3, line: '' },
  executionTimeMs: 0.0004,
  peakMemoryBytes: 0,
  exitCode: 3,
  stderr: 'Traceback\n',
  stderrTruncated: true,
  outputBytes: 5_000_000_000,
  outputTruncated: true,
};
const difference = { line: 1, column: 2, expected: 'b', got: 'c' };
const wrong: TestReport = { ...failed, verdict: 'wrong_answer', reason: { kind: 'difference', difference } };
const killed: TestReport = {
  ...failed,
  reason: { kind: 'signal', signal: 'SIGSEGV', line: '' },
  exitCode: null,
  signal: 'SIGSEGV',
};
const notRun: TestReport = {
  ...failed,
  verdict: 'not_run',
  output: '',
  reason: { kind: 'not_run', because: 'earlier_failure' },
  executionTimeMs: null,
  peakMemoryBytes: null,
  cpuTimeMs: null,
  wallTimeMs: null,
  exitCode: null,
  stderr: '',
  stderrTruncated: false,
  outputBytes: 0,
  outputTruncated: false,
};

t.test('failed tests and tests that were not run have their entries', async (t) => {
  const judgement = judgementFrom([failed, { ...notRun, index: 1 }]);
  const { app } = appUnderTest(t, { judge: async () => judgement });
  t.strictSame((await app.inject(post(bodyWith({ tests: [sentTest, sentTest] })))).json(), {
    status: 'failure',
    results: [
      {
        test: { in: 'a', expected_out: 'b' },
        result: 'failed',
        output: 'c\u{1F600}\u0000"\uFFFD',
        error: 'runtime error: exit code 3',
        execution_time: 0,
        memory_usage: 0,
      },
      {
        test: { in: 'a', expected_out: 'b' },
        result: 'failed',
        output: '',
        error: 'not run: an earlier test failed',
        execution_time: null,
        memory_usage: null,
      },
    ],
    error: 'test 1 of 2: runtime error: exit code 3',
  });
});

t.test('a verbose answer has every further field, null or not', async (t) => {
  const reports = [acceptedReport(0, 'x'), wrong, killed, notRun];
  const { app } = appUnderTest(t, { judge: async () => judgementFrom(reports) });
  const answer = (await app.inject(post(bodyWith({ verbose: true, attempt_id: 'a' })))).json<{
    results: Record<string, unknown>[];
  }>();
  t.strictSame(Object.keys(answer), ['status', 'results', 'error', 'attempt_id', 'timing', 'sandbox']);
  t.match(answer, {
    timing: { queued: 0.0015, sandbox: 0, compile: 0.012346, run: 0.04 },
    sandbox: 'warm',
  });
  const details = answer.results.map((result) => Object.fromEntries(Object.entries(result).slice(6)));
  t.strictSame(details, [
    {
      verdict: 'accepted',
      stderr: '',
      exit_code: 0,
      signal: null,
      cpu_time: 0.011,
      wall_time: 0.014,
      output_bytes: 1,
      output_truncated: false,
      stderr_truncated: false,
      difference: null,
    },
    {
      verdict: 'wrong_answer',
      stderr: 'Traceback\n',
      exit_code: 3,
      signal: null,
      cpu_time: 0.011,
      wall_time: 0.014,
      output_bytes: 5_000_000_000,
      output_truncated: true,
      stderr_truncated: true,
      difference: { line: 1, column: 2, expected: 'b', got: 'c' },
    },
    {
      verdict: 'runtime_error',
      stderr: 'Traceback\n',
      exit_code: null,
      signal: 'SIGSEGV',
      cpu_time: 0.011,
      wall_time: 0.014,
      output_bytes: 5_000_000_000,
      output_truncated: true,
      stderr_truncated: true,
      difference: null,
    },
    {
      verdict: 'not_run',
      stderr: '',
      exit_code: null,
      signal: null,
      cpu_time: null,
      wall_time: null,
      output_bytes: 0,
      output_truncated: false,
      stderr_truncated: false,
      difference: null,
    },
  ]);
});

const failedFor = (reason: Reason | null): TestReport => ({ ...failed, reason, verdict: verdictOf(reason) });

t.test('every verdict can be told', async (t) => {
  const ending = { kind: 'time', limitMs: 5000 } as const;
  const reasons: readonly (Reason | null)[] = [
    null,
    { kind: 'difference', difference },
    ending,
    { kind: 'memory', limitBytes: mib },
    { kind: 'output', limitBytes: mib, of: 'test' },
    { kind: 'exit_code', exitCode: 1, line: '' },
    { kind: 'compilation', failure: { kind: 'ended', ending } },
    { kind: 'not_run', because: 'earlier_failure' },
  ];
  const reports = reasons.map(failedFor);
  const { app } = appUnderTest(t, { judge: async () => judgementFrom(reports) });
  const { results } = (await app.inject(post(bodyWith({ verbose: true })))).json<{ results: { verdict: string }[] }>();
  t.strictSame(
    results.map(({ verdict }) => verdict),
    verdicts,
  );
});

t.test('a difference has a detail where its texts do not show what differs', async (t) => {
  const found = { line: 1, column: 1, expected: '5', got: '\uFFFD' };
  const differences = [found, { ...found, invalidBytes: Uint8Array.of(0xff) }];
  const reports = differences.map((one) => failedFor({ kind: 'difference', difference: one }));
  const { app } = appUnderTest(t, { judge: async () => judgementFrom(reports) });
  const tests = [sentTest, sentTest];
  const { results } = (await app.inject(post(bodyWith({ verbose: true, tests })))).json<{
    results: { difference: unknown }[];
  }>();
  t.strictSame(
    results.map((result) => result.difference),
    [found, { ...found, detail: 'not UTF-8: ff' }],
  );
});

t.test('text of every kind comes back as it was, short and long', async (t) => {
  const kinds = ['', 'a', '"', '\\', '\u0000\u001f', '\u2028', 'é', '漢字', '😀', '\uFFFD', '</script>'];
  const texts = kinds.flatMap((kind) => [kind, kind.repeat(30), kind.repeat(20_000)]);
  const { app } = appUnderTest(t);
  const tests = texts.map((text) => ({ in: text, expected_out: text }));
  const { results } = (await app.inject(post(bodyWith({ tests })))).json<{ results: { output: string }[] }>();
  t.ok(results.every(({ output }, index) => output === texts[index]));
});

t.test('one line of the log tells of a submission, and nothing of what is in it', async (t) => {
  const { app, log } = appUnderTest(t, {
    judge: async () => judgementFrom([failed, failed, notRun]),
  });
  const response = await app.inject({
    ...post({ code: base64('SECRET-SOURCE'), tests: [{ in: 'SECRET-INPUT', expected_out: 'SECRET-OUTPUT' }] }),
    headers: { 'x-request-id': 'my-id.1' },
  });
  t.equal(response.headers['x-request-id'], 'my-id.1');
  t.equal(log.length, 1);
  t.match(log[0], {
    level: 30,
    requestId: 'my-id.1',
    language: 'python',
    verdicts: { runtime_error: 2, not_run: 1 },
    queuedMs: 1.5,
    runMs: 40,
    totalMs: Number,
  });
  t.notMatch(JSON.stringify(log), /SECRET/);
});

t.test('the id of a request is its own only when it is short and harmless', async (t) => {
  const { app } = appUnderTest(t);
  const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/;
  for (const id of ['a b', 'x'.repeat(65), '', '{"level":50}', 'é']) {
    const { headers } = await app.inject({ url: '/livez', headers: { 'x-request-id': id } });
    t.match(headers['x-request-id'], uuid, id);
  }
  const ids = await Promise.all(
    ['/livez', '/livez'].map(async (url) => (await app.inject(url)).headers['x-request-id']),
  );
  t.not(ids[0], ids[1]);
});
