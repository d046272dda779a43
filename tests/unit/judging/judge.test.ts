import { test } from 'tap';
import { submissionError, testError } from '../../../src/api/phrases.ts';
import { judge } from '../../../src/judging/judge.ts';
import type { TestReport } from '../../../src/judging/judgement.ts';
import type { JudgingLimits } from '../../../src/execution/limits.ts';
import type { ProcessRequest } from '../../../src/execution/process.ts';
import type { Submission } from '../../../src/judging/submission.ts';
import { testsFromTexts, type TestSource } from '../../../src/judging/test-source.ts';
import { byInput, compiling, createFakeSandboxes, isCompile, type Script } from '../../support/fake-sandbox.ts';
import { limits as defaults, MB, submissionOf, testCases } from './samples.ts';

interface Run {
  /** with the words of the API for their reasons */
  readonly reports: readonly (Omit<TestReport, 'reason'> & { readonly error: string | null })[];
  readonly error: string | null;
  /** of the tests, without the compiler's */
  readonly requests: readonly ProcessRequest[];
}

async function run(submission: Submission, script: Script, changes: Partial<JudgingLimits> = {}): Promise<Run> {
  const sandboxes = createFakeSandboxes(script);
  const needs = { image: 'python', memoryBytes: submission.memoryLimitBytes, inputBytes: MB, outputBytes: MB };
  await using lease = await sandboxes.lease(needs, new AbortController().signal);
  const { reports } = await judge(submission, lease, { ...defaults, ...changes }, () => 0);
  const told = reports.map(({ reason, ...report }) => Object.assign(report, { error: testError(reason) }));
  return { reports: told, error: submissionError(reports), requests: sandboxes.containers[0]?.requests.slice(1) ?? [] };
}

function verdictsOf({ reports }: Pick<Run, 'reports'>): readonly string[] {
  return reports.map((report) => report.verdict);
}

const timeBudgetEnded = 'not run: the time budget of the whole submission (120 s) ended';
const three = submissionOf(testCases({ a: '1', b: '2', c: '3' }));

await test('every test is run, in order, with its input under the limits of the submission', async (t) => {
  const judged = await run(three, byInput({ a: { stdout: '1\n' }, b: { stdout: '2\n' }, c: { stdout: '3\n' } }));
  t.strictSame(verdictsOf(judged), ['accepted', 'accepted', 'accepted']);
  t.equal(judged.error, null);
  t.strictSame(
    judged.requests.map(({ input }) => Buffer.from(input).toString()),
    ['a', 'b', 'c'],
  );
  const limits = { timeMs: 5000, wallTimeMs: 55_000, memoryBytes: 128 * MB, outputBytes: MB };
  for (const request of judged.requests) t.strictSame(request, { ...request, ...three.language.run(128 * MB), limits });
});

await test('a report has the place of its test, and every fact about its run', async (t) => {
  const usage = { cpuTimeMs: 3, wallTimeMs: 9, chargedTimeMs: 7, peakMemoryBytes: 9 * MB, oomKills: 0 };
  const script = byInput({
    a: { stdout: 'x', stderr: 'no\n', usage, end: { kind: 'exited', exitCode: 3 } },
    b: { end: { kind: 'signaled', signal: 'SIGSEGV' } },
    c: { end: { kind: 'stopped', limit: 'time' } },
  });
  const { reports } = await run(three, script);
  t.strictSame(reports[0], {
    index: 0,
    verdict: 'runtime_error',
    error: 'runtime error: exit code 3: no',
    output: 'x',
    executionTimeMs: 7,
    peakMemoryBytes: 9 * MB,
    cpuTimeMs: 3,
    wallTimeMs: 9,
    exitCode: 3,
    signal: null,
    stderr: 'no\n',
    stderrTruncated: false,
    outputBytes: 1,
    outputTruncated: false,
  });
  t.match(reports[1], { exitCode: null, signal: 'SIGSEGV' });
  t.match(reports[2], { exitCode: null, signal: null });
});

await test('the first test that failed is named at the top', async (t) => {
  const judged = await run(three, byInput({ a: { stdout: '1' }, b: { stdout: '0' }, c: { stdout: '0' } }));
  t.strictSame(verdictsOf(judged), ['accepted', 'wrong_answer', 'wrong_answer']);
  t.equal(judged.error, 'test 2 of 3: wrong answer: line 1, column 1: expected "2", got "0"');
});

await test('a submission can stop at its first failure, and every test keeps its entry', async (t) => {
  const stopping = { ...three, stopOnFailure: true };
  const judged = await run(stopping, byInput({ a: { stdout: '1' }, b: { stdout: '0' } }));
  t.strictSame(verdictsOf(judged), ['accepted', 'wrong_answer', 'not_run']);
  t.match(judged.reports[2], {
    index: 2,
    error: 'not run: an earlier test failed',
    output: '',
    executionTimeMs: null,
    peakMemoryBytes: null,
    exitCode: null,
  });
  t.match(judged.error, /^test 2 of 3: wrong answer/);
  t.equal(judged.requests.length, 2);
});

await test('without that, later tests are run', async (t) => {
  const judged = await run(three, byInput({ a: { stdout: '0' }, b: { stdout: '2' }, c: { stdout: '3' } }));
  t.strictSame(verdictsOf(judged), ['wrong_answer', 'accepted', 'accepted']);
});

await test('when compilation fails no test is run and each says so', async (t) => {
  const stderr = '  File "main.py", line 1\n\u001B[31mSyntaxError: invalid syntax\n';
  const judged = await run(three, () => ({ end: { kind: 'exited', exitCode: 1 }, stderr }));
  t.strictSame(verdictsOf(judged), ['compile_error', 'compile_error', 'compile_error']);
  for (const report of judged.reports) {
    t.match(report, {
      error: 'compilation error: \uFFFD[31mSyntaxError: invalid syntax',
      executionTimeMs: null,
      stderr: '',
    });
  }
  t.equal(judged.error, `compilation error: ${stderr.trimEnd()}`);
  t.equal(judged.requests.length, 0);
});

await test('a thousand tests have a thousand entries', async (t) => {
  const tests = Array.from({ length: 1000 }, (_, index) => ({ input: `${index}`, answer: `${index}\n` }));
  const script = compiling(({ input }) => ({ stdout: input === '777' ? 'oops' : input }));
  const judged = await run(submissionOf(tests), script);
  t.equal(judged.reports.length, 1000);
  t.ok(judged.reports.every((report, index) => report.index === index));
  t.strictSame(judged.reports.filter(({ verdict }) => verdict !== 'accepted').length, 1);
  t.match(judged.error, /^test 778 of 1000: wrong answer: /);
});

await test('inputs and outputs are UTF-8, a BOM and NULs included', async (t) => {
  const text = '\uFEFFé😀\u0000\r\n';
  const judged = await run(
    submissionOf([{ input: text, answer: text }], { checker: { type: 'exact' } }),
    compiling(({ request }) => ({ stdout: request.input })),
  );
  t.strictSame(verdictsOf(judged), ['accepted']);
  t.equal(judged.reports[0]?.output, text);
  t.strictSame(Buffer.from(judged.requests[0]?.input ?? []), Buffer.from(text));
});

await test('output past the limit is dropped at a character and counted', async (t) => {
  const judged = await run(submissionOf(testCases({ a: '' })), byInput({ a: { stdout: 'éééé' } }), {
    testOutputBytes: 5,
  });
  t.match(judged.reports[0], { output: 'éé', outputBytes: 8, outputTruncated: true });
  t.equal(judged.reports[0]?.error, 'output limit exceeded: 5 bytes');
});

await test('output that ends in half a character without a cut shows it', async (t) => {
  const judged = await run(submissionOf(testCases({ a: '' })), byInput({ a: { stdout: Buffer.of(0x61, 0xc3) } }));
  t.match(judged.reports[0], { output: 'a\uFFFD', outputBytes: 2, outputTruncated: false, verdict: 'wrong_answer' });
});

await test('the tests of a submission share one output budget', async (t) => {
  const tests = testCases({ a: 'xxxxxx', b: 'xxxx', c: '', d: 'x' });
  const script = byInput({ a: { stdout: 'xxxxxx' }, b: { stdout: 'xxxx' }, c: {}, d: { stdout: 'x' } });
  const judged = await run(submissionOf(tests), script, { testOutputBytes: 6, submissionOutputBytes: 10 });
  t.strictSame(verdictsOf(judged), ['accepted', 'accepted', 'accepted', 'output_limit_exceeded']);
  t.strictSame(
    judged.requests.map(({ limits }) => limits.outputBytes),
    [6, 4, 0, 0],
  );
  t.equal(
    judged.error,
    'test 4 of 4: output limit exceeded: the output budget of the whole submission (10 bytes) ended',
  );
});

await test('what was dropped of an output is not taken from the budget', async (t) => {
  const script = byInput({ a: { stdout: 'x'.repeat(1000) }, b: { stdout: '2' }, c: { stdout: '3' } });
  const judged = await run(three, script, { testOutputBytes: 6, submissionOutputBytes: 10 });
  t.strictSame(verdictsOf(judged), ['output_limit_exceeded', 'accepted', 'accepted']);
  t.equal(judged.reports[0]?.error, 'output limit exceeded: 6 bytes');
});

const slowScript: Script = (scripted) => {
  if (isCompile(scripted)) return { usage: { chargedTimeMs: 1000 } };
  const usage = { chargedTimeMs: 4000, wallTimeMs: 40_000 };
  return { stdout: { a: '1', b: '2', c: '3' }[scripted.input] ?? '', usage };
};

await test('the tests of a submission share one budget of charged time, the compiler included', async (t) => {
  const judged = await run(three, slowScript, { submissionTimeMs: 120_000 });
  t.strictSame(verdictsOf(judged), ['accepted', 'accepted', 'accepted'], 'wall time is not counted');
  const short = await run(three, slowScript, { submissionTimeMs: 10_000 });
  t.strictSame(verdictsOf(short), ['accepted', 'accepted', 'not_run']);
  t.strictSame(
    short.requests.map(({ limits }) => [limits.timeMs, limits.wallTimeMs]),
    [
      [5000, 55_000],
      [5000, 55_000],
      [1000, 55_000],
    ],
  );
  t.equal(short.error, 'test 3 of 3: not run: the time budget of the whole submission (10 s) ended');
  t.match(short.reports[2], { executionTimeMs: 1000, peakMemoryBytes: Number }, 'it was run, and its figures are told');
});

await test('when the time budget has ended no later test is run', async (t) => {
  const tests = testCases(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`t${index}`, ''])));
  const judged = await run(
    submissionOf(tests),
    compiling(() => ({ usage: { chargedTimeMs: 4500 } })),
  );
  const expected = tests.map((_, index) => (index < 26 ? 'accepted' : 'not_run'));
  t.strictSame(verdictsOf(judged), expected);
  t.equal(judged.requests.length, 27, 'the 27th was started with what was left');
  t.ok(judged.reports.slice(26).every(({ error }) => error === timeBudgetEnded));
  t.equal(judged.error, `test 27 of 40: ${timeBudgetEnded}`);
});

await test('a test that finishes within what is left of the budget has its verdict', async (t) => {
  const script = byInput({
    a: { stdout: '1', usage: { chargedTimeMs: 4000 } },
    b: { stdout: '2', usage: { chargedTimeMs: 900 } },
    c: { stdout: '3', usage: { chargedTimeMs: 90 } },
  });
  const judged = await run(three, script, { submissionTimeMs: 5000 });
  t.strictSame(verdictsOf(judged), ['accepted', 'accepted', 'accepted']);
});

await test('a test that is stopped at its own limit is over time, however little is left', async (t) => {
  const script = byInput({ a: { usage: { chargedTimeMs: 9000 } }, b: { stdout: '2', usage: { chargedTimeMs: 4000 } } });
  const judged = await run(three, script, { submissionTimeMs: 5002 });
  t.strictSame(verdictsOf(judged), ['time_limit_exceeded', 'not_run', 'not_run']);
  t.match(judged.reports[0]?.error, /^time limit exceeded: 5 s/);
  t.equal(judged.requests.length, 1, 'nothing is started with less than a millisecond');
});

await test('a stopped test ends the budget although a little of it was left', async (t) => {
  const script = byInput({
    a: { stdout: '1', usage: { chargedTimeMs: 4000 } },
    b: { end: { kind: 'stopped', limit: 'time' }, usage: { chargedTimeMs: 950 } },
  });
  const judged = await run(three, script, { submissionTimeMs: 5000 });
  t.strictSame(verdictsOf(judged), ['accepted', 'not_run', 'not_run']);
  t.equal(judged.requests.length, 2);
});

await test('a test that fails otherwise within the last of the budget keeps that verdict', async (t) => {
  const script = byInput({
    a: { stdout: '1', usage: { chargedTimeMs: 4000 } },
    b: { end: { kind: 'stopped', limit: 'time' }, usage: { chargedTimeMs: 998, oomKills: 1 } },
  });
  const judged = await run(three, script, { submissionTimeMs: 5000 });
  t.strictSame(verdictsOf(judged), ['accepted', 'memory_limit_exceeded', 'not_run']);
});

await test('stderr is kept up to a budget of the submission', async (t) => {
  const script = byInput({
    a: { stdout: '1', stderr: 'aaaaaa' },
    b: { stdout: '2', stderr: '😀bbb' },
    c: { stdout: '3', stderr: 'c' },
  });
  const { reports } = await run(three, script, { submissionStderrBytes: 10 });
  t.strictSame(
    reports.map(({ stderr, stderrTruncated }) => [stderr, stderrTruncated]),
    [
      ['aaaaaa', false],
      ['bbb', true],
      ['', true],
    ],
  );
});

await test('a failure of the sandbox rejects and is never a verdict', async (t) => {
  const script = byInput({ a: { stdout: '1' }, b: { stdout: '2', usage: { peakMemoryBytes: 0 } }, c: {} });
  await t.rejects(run(three, script), { code: 'sandbox_failed' });
  const failing = compiling(({ input }) => {
    if (input === 'c') throw new Error('the engine went away');
    return { stdout: input };
  });
  await t.rejects(run(three, failing), { code: 'sandbox_failed' });
});

await test('compiling and running are timed apart', async (t) => {
  let time = 0;
  const sandboxes = createFakeSandboxes((scripted) => {
    time += isCompile(scripted) ? 30 : 100;
    return {};
  });
  await using lease = await sandboxes.lease(
    { image: 'python', memoryBytes: 128 * MB, inputBytes: 1, outputBytes: MB },
    new AbortController().signal,
  );
  const { compileMs, runMs } = await judge(three, lease, defaults, () => time);
  t.strictSame({ compileMs, runMs }, { compileMs: 30, runMs: 300 });
});

await test('a source may take its time: each test is read once, and the next while one is running', async (t) => {
  const texts = testsFromTexts(testCases({ a: '1', b: '2', c: '3' }));
  const read: number[] = [];
  const secondIsRead = Promise.withResolvers<void>();
  const slow: TestSource = {
    ...texts,
    async read(index) {
      await Promise.resolve();
      read.push(index);
      if (index === 1) secondIsRead.resolve();
      return texts.read(index);
    },
  };
  const script = compiling(async ({ input }) => {
    if (input === 'a') await secondIsRead.promise;
    return { stdout: { a: '1', b: '2', c: '3' }[input] ?? '' };
  });
  t.strictSame(verdictsOf(await run({ ...three, tests: slow }, script)), ['accepted', 'accepted', 'accepted']);
  t.strictSame(read, [0, 1, 2]);
});

await test('a source that fails rejects, also when it fails ahead, and is never a verdict', async (t) => {
  const texts = testsFromTexts(testCases({ a: '1', b: '2', c: '3' }));
  const failing = (at: number): TestSource => ({
    ...texts,
    read: (index) => (index === at ? Promise.reject(new Error('the store is away')) : texts.read(index)),
  });
  for (const at of [0, 1, 2]) {
    await t.rejects(
      run(
        { ...three, tests: failing(at) },
        compiling(() => ({ stdout: '1' })),
      ),
      { message: 'the store is away' },
    );
  }
});

await test('the listener hears of each test, in order, also of those that are not run', async (t) => {
  const cases: readonly (readonly [Submission, Script, readonly string[]])[] = [
    [
      three,
      byInput({ a: { stdout: '1' }, b: { stdout: '0' }, c: { stdout: '3' } }),
      ['accepted', 'wrong_answer', 'accepted'],
    ],
    [{ ...three, stopOnFailure: true }, byInput({ a: { stdout: '0' } }), ['wrong_answer', 'not_run', 'not_run']],
    [three, () => ({ stderr: 'no', end: { kind: 'exited', exitCode: 1 } }), Array(3).fill('compile_error')],
  ];
  for (const [submission, script, verdicts] of cases) {
    const needs = { image: 'python', memoryBytes: submission.memoryLimitBytes, inputBytes: MB, outputBytes: MB };
    await using lease = await createFakeSandboxes(script).lease(needs, new AbortController().signal);
    const told: TestReport[] = [];
    const listener = { compiled: () => undefined, reported: (report: TestReport) => void told.push(report) };
    const { reports } = await judge(submission, lease, defaults, () => 0, listener);
    t.strictSame(told, reports);
    t.strictSame(
      told.map(({ verdict }) => verdict),
      verdicts,
    );
  }
});
