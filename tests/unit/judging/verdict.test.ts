import t from 'tap';
import type { ProcessEnd } from '../../../src/execution/process.ts';
import type { Checker } from '../../../src/judging/checkers/checker.ts';
import { createChecker } from '../../../src/judging/checkers/create-checker.ts';
import { testError } from '../../../src/api/phrases.ts';
import type { Difference } from '../../../src/judging/checkers/difference.ts';
import { type Verdict, verdictOf } from '../../../src/judging/reason.ts';
import { type JudgedCase, judgeOutcome } from '../../../src/judging/verdict.ts';
import type { TestCase } from '../../../src/judging/test-source.ts';
import { type Ending, outcomeOf } from '../../support/fake-sandbox.ts';
import { language, limits, MB, processLimits } from './samples.ts';

interface Decision {
  readonly verdict: Verdict;
  readonly error: string | null;
  readonly difference: Difference | null;
}

/** What becomes of a test that ends so, in the words of the API. */
async function judge(ending: Ending, changes: Partial<JudgedCase> = {}): Promise<Decision> {
  const allowance = { limits: processLimits, timeFrom: 'test', outputFrom: 'test' } as const;
  const outcome = outcomeOf(ending, changes.allowance?.limits ?? processLimits);
  const checker = createChecker({ type: 'lines' });
  const fixed = { checker, language, judgingLimits: limits, exitCodeMeaning: '' };
  const judged = { outcome, allowance, test: testOf('5\n'), ...fixed, ...changes };
  const reason = await judgeOutcome(judged);
  const difference = reason?.kind === 'difference' ? reason.difference : null;
  return { verdict: verdictOf(reason), error: testError(reason), difference };
}

const testOf = (answer: string): TestCase => ({ input: Buffer.of(), answer: Buffer.from(answer) });
const stoppedByTime: ProcessEnd = { kind: 'stopped', limit: 'time' };
const stoppedByWall: ProcessEnd = { kind: 'stopped', limit: 'wall_time' };
const exitedWith3: ProcessEnd = { kind: 'exited', exitCode: 3 };
const segfault: ProcessEnd = { kind: 'signaled', signal: 'SIGSEGV' };
const tooMuch = Buffer.alloc(MB + 1, '5');

await t.test('only a process that exits with 0 and prints what is expected is accepted', async (t) => {
  t.strictSame(await judge({ stdout: '5\n' }), { verdict: 'accepted', error: null, difference: null });
  t.equal((await judge({ stdout: '5\n', stderr: 'a warning\n' })).verdict, 'accepted');
});

await t.test('limits are reached when they are passed, not when they are met', async (t) => {
  const exitedWith0: ProcessEnd = { kind: 'exited', exitCode: 0 };
  t.equal((await judge({ stdout: '5', usage: { peakMemoryBytes: 128 * MB } })).verdict, 'accepted');
  t.equal((await judge({ stdout: '5', usage: { chargedTimeMs: 5000 } })).verdict, 'accepted');
  t.equal(
    (await judge({ stdout: '5', end: exitedWith0, usage: { chargedTimeMs: 5000.1 } })).verdict,
    'time_limit_exceeded',
  );
  t.equal((await judge({ stdout: '5', usage: { wallTimeMs: 54_000, cpuTimeMs: 1 } })).verdict, 'accepted');
  t.equal((await judge({ stdout: Buffer.alloc(MB, '5') }, { test: testOf('5'.repeat(MB)) })).verdict, 'accepted');
  t.equal((await judge({ stdout: tooMuch }, { test: testOf('5'.repeat(MB)) })).verdict, 'output_limit_exceeded');
});

await t.test('what the compiler said about the exit code stands before the last words of the program', async (t) => {
  const exitCodeMeaning = 'main returned no value';
  const said = async (ending: Ending): Promise<string | null> => (await judge(ending, { exitCodeMeaning })).error;
  t.equal(await said({ end: exitedWith3 }), 'runtime error: exit code 3: main returned no value');
  t.equal(
    await said({ end: exitedWith3, stderr: 'x = 1\n' }),
    'runtime error: exit code 3: main returned no value: x = 1',
  );
  t.equal(await said({ end: segfault }), 'runtime error: killed by SIGSEGV');
  t.equal(await said({ stdout: '5\n' }), null);
});

await t.test('memory over output over time over runtime error over the checker', async (t) => {
  const memory = { peakMemoryBytes: 129 * MB };
  const time = { chargedTimeMs: 5001 };
  const rows: readonly (readonly [Ending, Decision['verdict']])[] = [
    [{ end: stoppedByTime, stdout: tooMuch, usage: { ...memory, ...time } }, 'memory_limit_exceeded'],
    [{ end: segfault, stdout: tooMuch, usage: { oomKills: 1 } }, 'memory_limit_exceeded'],
    [{ end: stoppedByWall, usage: memory }, 'memory_limit_exceeded'],
    [{ stdout: '5\n', usage: { oomKills: 2 } }, 'memory_limit_exceeded'],
    [{ stdout: '5\n', usage: memory }, 'memory_limit_exceeded'],
    [{ end: stoppedByTime, stdout: tooMuch, usage: time }, 'output_limit_exceeded'],
    [{ end: stoppedByWall, stdout: tooMuch }, 'output_limit_exceeded'],
    [{ end: exitedWith3, stdout: tooMuch }, 'output_limit_exceeded'],
    [{ end: stoppedByTime, stdout: '5\n' }, 'time_limit_exceeded'],
    [{ end: stoppedByWall, stdout: '5\n' }, 'time_limit_exceeded'],
    [{ end: segfault, usage: time }, 'time_limit_exceeded'],
    [{ end: exitedWith3, stdout: '5\n', usage: time }, 'time_limit_exceeded'],
    [{ end: exitedWith3, stdout: '5\n' }, 'runtime_error'],
    [{ end: segfault, stdout: '5\n' }, 'runtime_error'],
    [{ end: exitedWith3, stdout: '6\n' }, 'runtime_error'],
    [{ stdout: '6\n' }, 'wrong_answer'],
  ];
  for (const [ending, verdict] of rows) t.equal((await judge(ending)).verdict, verdict);
});

await t.test('an error names the limit, the exit code or the signal, and the last line of stderr', async (t) => {
  const traceback = 'Traceback (most recent call last):\n  File "main.py"\nZeroDivisionError: division by zero\n\n';
  const rows: readonly (readonly [Ending, string])[] = [
    [{ usage: { peakMemoryBytes: 129 * MB } }, 'memory limit exceeded: 128 MiB'],
    [{ stdout: tooMuch }, 'output limit exceeded: 1 MiB'],
    [{ end: stoppedByTime, stdout: '5\n' }, 'time limit exceeded: 5 s'],
    [{ end: stoppedByTime }, 'time limit exceeded: 5 s (no output had come; stdout may have been buffered)'],
    [{ end: stoppedByTime, stdout: '5' }, 'time limit exceeded: 5 s (the end of stdout may have been buffered)'],
    [
      { end: stoppedByWall, stdout: '5\n', usage: { cpuTimeMs: 4900, wallTimeMs: 104_000 } },
      'time limit exceeded: wall clock: it used 4.9 s of CPU time in 104 s, and its limit is 5 s',
    ],
    [{ end: exitedWith3 }, 'runtime error: exit code 3'],
    [{ end: exitedWith3, stderr: ' \n' }, 'runtime error: exit code 3'],
    [{ end: exitedWith3, stderr: traceback }, 'runtime error: exit code 3: ZeroDivisionError: division by zero'],
    [{ end: segfault }, 'runtime error: killed by SIGSEGV'],
    [{ end: segfault, stderr: 'what(): no\n' }, 'runtime error: killed by SIGSEGV: what(): no'],
    [{ end: exitedWith3, stderr: '\u001B[1mbold' }, 'runtime error: exit code 3: \uFFFD[1mbold'],
    [{ end: exitedWith3, stderr: Buffer.of(0x61, 0xff) }, 'runtime error: exit code 3: a\uFFFD'],
    [{ end: exitedWith3, stderr: 'x'.repeat(5000) }, `runtime error: exit code 3: ${'x'.repeat(200)}…`],
    [{ stdout: '6\n' }, 'wrong answer: line 1, column 1: expected "5", got "6"'],
    [{ stdout: '5"\n' }, String.raw`wrong answer: line 1, column 2: expected end of output, got "\""`],
    [{ stdout: '' }, 'wrong answer: line 1, column 1: expected "5", got end of output'],
    [{ stdout: '\n5\n' }, String.raw`wrong answer: line 1, column 1: expected "5", got "\n"`],
  ];
  for (const [ending, error] of rows) t.equal((await judge(ending)).error, error);
});

await t.test('only a wrong answer has a difference', async (t) => {
  const test = testOf('1 5\n');
  t.strictSame(await judge({ stdout: '1 6\n' }, { test }), {
    verdict: 'wrong_answer',
    error: 'wrong answer: line 1, column 3: expected "5", got "6"',
    difference: { line: 1, column: 3, expected: '5', got: '6' },
  });
  t.equal((await judge({ end: exitedWith3, stdout: '6' })).difference, null);
});

await t.test("a limit that was the submission's is told as such", async (t) => {
  const whole = { limits: { ...processLimits, timeMs: 300, outputBytes: 3 } };
  const allowance = { ...whole, timeFrom: 'submission', outputFrom: 'submission' } as const;
  t.strictSame(await judge({ end: stoppedByTime, stdout: '5' }, { allowance }), {
    verdict: 'not_run',
    error: 'not run: the time budget of the whole submission (120 s) ended',
    difference: null,
  });
  t.equal((await judge({ stdout: '5', usage: { chargedTimeMs: 301 } }, { allowance })).verdict, 'not_run');
  t.equal((await judge({ stdout: '5', usage: { chargedTimeMs: 300 } }, { allowance })).verdict, 'accepted');
  t.match((await judge({ end: stoppedByWall }, { allowance })).error, /^time limit exceeded: wall clock: /);
  t.strictSame(await judge({ stdout: '5555' }, { allowance }), {
    verdict: 'output_limit_exceeded',
    error: 'output limit exceeded: the output budget of the whole submission (16 MiB) ended',
    difference: null,
  });
});

await t.test('an outcome that cannot be is a fault of ours and never a verdict', async (t) => {
  const stdout = '5\n';
  const fault = { code: 'sandbox_failed', status: 500 };
  await t.rejects(judge({ stdout, usage: { peakMemoryBytes: 0 } }), fault);
  await t.rejects(judge({ stdout, usage: { chargedTimeMs: NaN } }), fault);
  await t.rejects(judge({ stdout, forged: { end: { kind: 'lost' } } }), fault);
  await t.rejects(judge({ stdout, forged: { end: { kind: 'stopped', limit: 'x' } } }), fault);
  await t.rejects(judge({ stdout, forged: { stdout: Buffer.from('5') } }), fault);
});

await t.test('a program without a test’s output to wait for says nothing about buffers', async (t) => {
  t.equal((await judge({ end: stoppedByTime }, { test: testOf('') })).error, 'time limit exceeded: 5 s');
});

await t.test('a program that a CPU limit of the kernel ended late is over time', async (t) => {
  const end: ProcessEnd = { kind: 'signaled', signal: 'SIGXCPU' };
  for (const cpuTimeMs of [2500, 4999, 5001]) {
    const over = await judge({ end, usage: { chargedTimeMs: cpuTimeMs, cpuTimeMs } }, { test: testOf('') });
    t.match(over, { verdict: 'time_limit_exceeded', error: 'time limit exceeded: 5 s' });
  }
  const own = await judge({ end, usage: { chargedTimeMs: 4900, cpuTimeMs: 2499 } });
  t.equal(own.error, 'runtime error: killed by SIGXCPU');
});

await t.test('a program that the machine starved is a fault of ours and never a verdict', async (t) => {
  const starved = { end: { kind: 'starved' }, stdout: '5\n', usage: { chargedTimeMs: 6000 } } as const;
  await t.rejects(judge(starved), { code: 'starved', status: 503, retryAfterS: 5 });
  t.equal((await judge({ ...starved, usage: { oomKills: 1 } })).verdict, 'memory_limit_exceeded');
});

await t.test('a checker may take its time, and one that fails is never a pass', async (t) => {
  const slow: Checker = { check: async () => Promise.resolve(null) };
  t.equal((await judge({ stdout: '6\n' }, { checker: slow })).verdict, 'accepted');
  const failing: Checker = { check: async () => Promise.reject(new Error('the checker is away')) };
  await t.rejects(judge({ stdout: '5\n' }, { checker: failing }), { message: 'the checker is away' });
});

await t.test('no checker looks at the output of a program that did not end well', async (t) => {
  const untouchable: Checker = { check: () => t.fail('checked') as never };
  for (const end of [exitedWith3, segfault, stoppedByTime, stoppedByWall]) {
    t.not((await judge({ end, stdout: '5\n' }, { checker: untouchable })).verdict, 'accepted');
  }
});
